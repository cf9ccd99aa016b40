/** The rules of the field whose numbers of days the office keeps. */
export const policyKeys = ["opinion", "higherConsent", "filing"] as const;
