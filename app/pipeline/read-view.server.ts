/** Reads what the chosen view shows, and nothing for the others. A view's own parameters are read from the address by the view. */
import type { AgreementFilter } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";
import { readBoard } from "./board/read-board.server";
import { readMap } from "./map/read-map.server";
import { readTable } from "./table/read-table.server";
import { readTimeline } from "./timeline/read-timeline.server";
import type { ViewId } from "./views";

type Read<Data> = (ctx: Ctx, filter: AgreementFilter, url: URL) => Promise<Data>;

const reads = { board: readBoard, table: readTable, timeline: readTimeline, map: readMap } satisfies Record<
  ViewId,
  Read<unknown>
>;

export type Shown = { [View in ViewId]: { view: View; data: Awaited<ReturnType<(typeof reads)[View]>> } }[ViewId];

export async function readView(ctx: Ctx, view: ViewId, filter: AgreementFilter, url: URL): Promise<Shown> {
  return { view, data: await reads[view](ctx, filter, url) } as Shown;
}
