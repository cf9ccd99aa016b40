/** How often something comes again. Apart from the counting, so that the browser can list them. */
export const spans = ["week", "month", "quarter", "halfYear", "year"] as const;
export type Span = (typeof spans)[number];
