/** The lists of people whose data have to be looked at, for the page and its read alike: their day has come, or none was set. */
export const reviewLists = ["due", "unset"] as const;
export type ReviewList = (typeof reviewLists)[number];
