/** Reads the board: one page of each open stage, or of the stage that the filter asks for. */
import type { AgreementFilter } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import type { Ctx } from "#app/platform/context.server";
import { type LaneData, openStages } from "./card";
import { readLanes } from "./card-queries.server";

/** An address that asks for no stage begins with the first page of each. */
export async function readBoard(ctx: Ctx, filter: AgreementFilter): Promise<LaneData[]> {
  const which = await matchingAgreements(ctx, filter);
  if (filter.stage) return readLanes(ctx, which, filter, [filter.stage]);
  return readLanes(ctx, which, { ...filter, page: 1 }, openStages);
}
