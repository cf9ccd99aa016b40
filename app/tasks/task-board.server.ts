/** Reads the board of tasks: one page of each lane, or of the one that is asked for. Three queries. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo } from "#app/platform/paging";
import { agreements, tasks } from "#db/schema";
import { type Lane, laneAsked, lanes, type TaskFilter } from "./filter";
import { tasksById } from "./list-queries.server";
import { inLane, narrowed, usualOrder } from "./matching.server";
import { laneSize, type TaskLane } from "./task-lanes";

export async function readTaskBoard(ctx: Ctx, filter: TaskFilter): Promise<TaskLane[]> {
  const asked = laneAsked(filter);
  const shown = asked ? [asked] : lanes;
  const page = asked ? filter.page : 1;
  const [places, counts] = await Promise.all([
    ctx.db.execute<{ id: string; lane: Lane }>(placesOf(ctx, filter, shown, page)),
    ctx.db.execute<{ lane: Lane; total: number }>(
      union(
        shown,
        (lane) => sql`(select ${lane}::text as lane, count(*)::int as total from (
          select 1 from ${joined} where ${inLaneOf(ctx, filter, lane)} limit ${countedUpTo + 1}) counted)`,
      ),
    ),
  ]);
  const cards = await tasksById(
    ctx,
    places.map(({ id }) => id),
  );
  const laneById = new Map(places.map(({ id, lane }) => [id, lane]));
  return shown.map((lane) => ({
    lane,
    page,
    cards: cards.filter(({ id }) => laneById.get(id) === lane),
    total: counts.find((one) => one.lane === lane)?.total ?? 0,
  }));
}

const joined = sql`tasks left join agreements on ${eq(agreements.id, tasks.agreementId)}`;

const inLaneOf = (ctx: Ctx, filter: TaskFilter, lane: Lane): SQL =>
  and(narrowed(ctx, filter), inLane(ctx, lane)) as SQL;

const union = (shown: readonly Lane[], of: (lane: Lane) => SQL): SQL => sql.join(shown.map(of), sql` union all `);

/** Which tasks stand in each lane, each lane in an order that an index keeps. */
export const placesOf = (ctx: Ctx, filter: TaskFilter, shown: readonly Lane[], page: number): SQL =>
  union(
    shown,
    (lane) => sql`(select tasks.id, ${lane}::text as lane from ${joined} where ${inLaneOf(ctx, filter, lane)}
      order by ${sql.join(usualOrder(lane === "done"), sql`, `)} limit ${laneSize} offset ${(page - 1) * laneSize})`,
  );
