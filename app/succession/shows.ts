/** Which agreements of a succession are listed: an address says it. */
export const shows = ["all", "open", "decided"] as const;
export type Shows = (typeof shows)[number];
