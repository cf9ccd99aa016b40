/** Reads the cards of a board: which stand in each lane, and all that they say. A fixed number of queries, none per card. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { factColumns } from "#app/agreements/decision-facts.server";
import type { AgreementFilter } from "#app/agreements/filters";
import { listedColumns } from "#app/agreements/listed-columns.server";
import { listedParties } from "#app/agreements/listed-parties.server";
import { lateOrNext, orderOf } from "#app/agreements/order.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, type Stage, users } from "#db/schema";
import { elapsed } from "#workflows/calendar/day";
import type { Step } from "#workflows/parts/states";
import { type BoardCard, type LaneData, laneSize } from "./card";
import { waysOf } from "./card-ways.server";

/** One page of each of these lanes, in the order the filter asks for. `which`: `matchingAgreements`. Six queries. */
export async function readLanes(
  ctx: Ctx,
  which: SQL,
  filter: AgreementFilter,
  stages: readonly Stage[],
): Promise<LaneData[]> {
  const { page } = filter;
  const from = (page - 1) * laneSize;
  const found = await ctx.db.execute<{ id: string; stage: Stage; place: number }>(places(ctx, which, filter, stages));
  const shown = found.filter(({ place }) => place <= from + laneSize);
  const cards = await cardsOf(
    ctx,
    shown.map(({ id }) => id),
  );
  return stages.map((stage) => ({
    stage,
    page,
    cards: shown.flatMap((row) => (row.stage === stage ? (cards.get(row.id) ?? []) : [])),
    more: found.some((row) => row.stage === stage && row.place > from + laneSize),
  }));
}

/** Which agreements stand where in each lane, and whether there is one after them. */
export function places(ctx: Ctx, which: SQL, filter: AgreementFilter, stages: readonly Stage[]): SQL {
  const from = (filter.page - 1) * laneSize;
  return sql`
    select id, stage, place from (
      select ${agreements.id} as id, ${agreements.stage} as stage,
        row_number() over (partition by ${agreements.stage} order by ${sql.join(orderOf(ctx, filter), sql`, `)})::int as place
      from agreements where ${and(which, inArray(agreements.stage, [...stages]))}
    ) lanes where place > ${from} and place <= ${from + laneSize + 1} order by stage, place`;
}

async function cardsOf(ctx: Ctx, ids: string[]): Promise<Map<string, BoardCard>> {
  if (ids.length === 0) return new Map();
  const [rows, parties, pilots, evaluations] = await Promise.all([
    rowsOf(ctx, ids),
    listedParties(ctx, ids),
    pilotsUnder(ctx, ids),
    evaluationsOf(ctx, ids),
  ]);
  return new Map(
    rows.map(({ machine, snapshot, facts, stageSince, pilotLastOn, ...row }) => [
      row.id,
      {
        ...row,
        parties: parties.get(row.id) ?? [],
        inStage: stageSince === null ? null : elapsed(stageSince, ctx.today),
        pilots: pilots.filter(({ parentId }) => parentId === row.id).map(({ parentId: _, ...pilot }) => pilot),
        evaluated: row.stage === "evaluated" ? null : (evaluations.get(row.id) ?? null),
        ...waysOf(ctx, { ...row, machine, snapshot, facts, pilotLastOn }),
      },
    ]),
  );
}

const rowsOf = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({
      ...listedColumns(ctx.locale),
      confidential: agreements.confidential,
      next: sql<
        BoardCard["next"]
      >`${lateOrNext(ctx, sql`json_build_object('kind', d.kind, 'subject', d.subject, 'dueOn', d.due_on)`)}`,
      stageSince: agreements.stageSince,
      machine: agreements.machine,
      snapshot: agreements.snapshot,
      pilotLastOn: agreements.pilotLastOn,
      facts: factColumns,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .where(and(inArray(agreements.id, ids), visibleAgreements(ctx)));

/** A pilot with a paper of its own stands under the agreement it is a part of. */
const pilotsUnder = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({
      id: agreements.id,
      parentId: agreements.parentId,
      reference: agreements.reference,
      step: sql<Step>`${agreements.step}`,
    })
    .from(agreements)
    .where(and(inArray(agreements.parentId, ids), eq(agreements.stage, "pilot"), visibleAgreements(ctx)))
    .orderBy(agreements.reference);

/** The last evaluation of each, with the decision that followed. */
async function evaluationsOf(ctx: Ctx, ids: string[]): Promise<Map<string, NonNullable<BoardCard["evaluated"]>>> {
  const rows = await ctx.db.execute<{ agreement_id: string; on: string | null; decision: string | null }>(sql`
    select distinct on (m.agreement_id) m.agreement_id, m."on", (
      select d.outcome from milestones d
      where d.agreement_id = m.agreement_id and d.type = 'decided' and d.position > m.position
      order by d.position limit 1) as decision
    from milestones m where m.agreement_id in ${ids} and m.type = 'evaluated'
    order by m.agreement_id, m.position desc`);
  return new Map(rows.map(({ agreement_id, on, decision }) => [agreement_id, { on, decision }]));
}
