/** How much of it the timeline shows. For browser and server. */
/** How near it looks: what its axis is marked with. */
export const zooms = ["decade", "five", "year", "quarter", "month"] as const;
export type Zoom = (typeof zooms)[number];

export const usualZoom: Zoom = "year";

/** Agreements on a page. */
export const timelineRows = 25;
