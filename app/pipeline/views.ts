/**
 * The views of the pipeline: four ways to look at what one filter stands for. For browser and server; what a view reads is in
 * `read-view.server.ts`, what it shows in `page.tsx`.
 */
import type { Order } from "#app/agreements/filters";

export const views = ["board", "table", "timeline", "map"] as const;
export type ViewId = (typeof views)[number];

export const usualView: ViewId = "board";

/** What is late comes first. */
export const pipelineOrder: Order = "late";

/**
 * The parameters of an address that a view reads itself, besides the filter. They stay while the filter changes and are left behind
 * where another view is chosen.
 */
export const ownParams: Record<ViewId, readonly string[]> = {
  board: [],
  table: ["columns"],
  timeline: ["zoom", "from"],
  map: ["zoom", "at", "ours"],
};
