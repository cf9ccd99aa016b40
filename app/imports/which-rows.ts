/** The rows of an import that a page can show. For browser and server. */
export const whichRows = ["all", "created", "updated", "unchanged", "problems", "refused", "undone", "kept"] as const;
export type WhichRows = (typeof whichRows)[number];
