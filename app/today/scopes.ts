/** Whose deadlines and tasks Today shows: one's own, or everybody's. */
export const scopes = ["mine", "office"] as const;
export type Scope = (typeof scopes)[number];
