/** Addresses of reminder policies. For browser and server. */
export const policiesPath = "/settings/reminders";

export const policyPath = (kind: string) => `${policiesPath}/${kind}`;

/** Those of one agreement. */
export const ownPoliciesPath = (agreementId: string) => `/agreements/${agreementId}/reminders`;

export const ownPolicyPath = (agreementId: string, kind: string) => `${ownPoliciesPath(agreementId)}/${kind}`;
