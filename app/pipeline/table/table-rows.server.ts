/** Rows of the pipeline's table: what the list says of an agreement, and what a manager asks besides. A fixed number of queries. */
import { and, inArray, sql } from "drizzle-orm";
import { agreementsById } from "#app/agreements/all-queries.server";
import type { ListedAgreement } from "#app/agreements/list-queries.server";
import { notOverdueKinds } from "#app/agreements/matching.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import { type Elapsed, elapsed } from "#workflows/calendar/day";
import type { FieldOfCooperation } from "#workflows/fields-of-cooperation";

/** How a term ends: on a day, never, on a day nobody gave; or it is over. Null before a signing. */
export interface Ending {
  how: "ends" | "evergreen" | "notGiven" | "ended";
  on: string | null;
}

export interface PipelineRow extends ListedAgreement {
  fields: FieldOfCooperation[];
  /** Null: not known. */
  stageSince: string | null;
  inStage: Elapsed | null;
  ending: Ending | null;
  /** How many of its duties are overdue, and since which day; null without any. */
  late: { count: number; since: string } | null;
}

/** These agreements in this order, without those one may not see. */
export async function pipelineRows(ctx: Ctx, ids: string[]): Promise<PipelineRow[]> {
  if (ids.length === 0) return [];
  const [rows, more] = await Promise.all([agreementsById(ctx, ids), moreOf(ctx, ids)]);
  return rows.flatMap((row) => {
    const facts = more.get(row.id);
    return facts ? [{ ...row, ...facts }] : [];
  });
}

async function moreOf(ctx: Ctx, ids: string[]) {
  const rows = await ctx.db.execute<{
    id: string;
    fields: FieldOfCooperation[];
    stageSince: string | null;
    stage: string;
    signed: boolean;
    evergreen: boolean;
    endsOn: string | null;
    endedOn: string | null;
    late: number;
    lateSince: string | null;
  }>(sql`
    select agreements.id, agreements.stage, agreements.stage_since::text as "stageSince",
      agreements.ends_on::text as "endsOn", agreements.ended_on::text as "endedOn",
      jsonb_typeof(agreements.snapshot -> 'context' -> 'signing') = 'object' as signed,
      coalesce(agreements.snapshot #>> '{context,term,kind}' = 'evergreen', false) as evergreen,
      array(select f.field from agreement_fields f where f.agreement_id = agreements.id order by f.field) as fields,
      overdue.count::int as late, overdue.since::text as "lateSince"
    from agreements cross join lateral (
      select count(*) as count, min(d.due_on) as since from deadlines d
      where d.agreement_id = agreements.id and d.closed_at is null and d.due_on < ${ctx.today}
        and d.kind not in ${notOverdueKinds}) overdue
    where ${and(inArray(agreements.id, ids), visibleAgreements(ctx))}`);
  return new Map(
    rows.map(({ id, fields, stageSince, late, lateSince, ...term }) => [
      id,
      {
        fields,
        stageSince,
        inStage: stageSince === null ? null : elapsed(stageSince, ctx.today),
        ending: endingOf(term),
        late: lateSince === null ? null : { count: late, since: lateSince },
      },
    ]),
  );
}

function endingOf(term: {
  stage: string;
  signed: boolean;
  evergreen: boolean;
  endsOn: string | null;
  endedOn: string | null;
}): Ending | null {
  if (term.stage === "ended") return { how: "ended", on: term.endedOn };
  if (!term.signed) return null;
  if (term.endsOn) return { how: "ends", on: term.endsOn };
  return { how: term.evergreen ? "evergreen" : "notGiven", on: null };
}
