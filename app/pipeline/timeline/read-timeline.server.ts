/**
 * Reads the timeline of the pipeline: a page of agreements in families, each with its bars and the days on which something
 * falls due. A fixed number of queries, whatever there is.
 */
import { data } from "@remix-run/node";
import { and, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AgreementFilter } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import { orderOf } from "#app/agreements/order.server";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, deadlines, fieldSources, milestones, type Stage } from "#db/schema";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import { type Bar, barsOf } from "./bars";
import { readWindow, type TimelineWindow } from "./window";
import { timelineRows } from "./zooms";

/** The most deadlines read for a page. */
const mostMarks = 600;

/** What only comes and goes is no mark, but for the day to give notice and the end of a pilot's window. */
const unmarked = [...watchKinds, ...occasionKinds.filter((kind) => kind !== "noticeDay" && kind !== "windowEnd")];

export interface Mark {
  id: string;
  kind: string;
  subject: string;
  dueOn: string;
}

export interface TimelineEntry {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  stage: Stage;
  confidential: boolean;
  /** How deep it stands under others of the same filter. */
  depth: number;
  /** The reference of the agreement it stands under, where the reader may see that. */
  under: string | null;
  bars: Bar[];
  marks: Mark[];
  /** The days it was evaluated. */
  evaluatedOn: string[];
}

export interface TimelineData {
  window: TimelineWindow;
  rows: TimelineEntry[];
}

export async function readTimeline(ctx: Ctx, filter: AgreementFilter, url: URL): Promise<TimelineData> {
  const window = readWindow(url.searchParams, ctx.today);
  if (!window) throw data({ code: "filter" }, 400);
  const places = await inFamilies(ctx, filter);
  const ids = places.map(({ id }) => id);
  if (ids.length === 0) return { window, rows: [] };
  const [found, marks, passed, said] = await Promise.all([
    factsOf(ctx, ids),
    marksOf(ctx, ids),
    passedBy(ctx, ids),
    saidOf(ctx, ids),
  ]);
  const rows = places.flatMap(({ id, depth }) => {
    const one = found.get(id);
    if (!one) return [];
    const { facts, ...row } = one;
    const on = (type: string) => passed.filter((mark) => mark.id === id && mark.type === type).map((mark) => mark.on);
    const bars = barsOf({ ...facts, stage: row.stage, proposedOn: on("proposed")[0] ?? null }, ctx.today);
    const withSaid = bars.map((bar) => ({ ...bar, ...said(id, bar) }));
    return [{ ...row, depth, bars: withSaid, marks: marks.get(id) ?? [], evaluatedOn: on("evaluated") }];
  });
  return { window, rows };
}

/** Which stand on the page: in the filter's order, but each under the one it belongs to; a family stands where its first would. */
async function inFamilies(ctx: Ctx, filter: AgreementFilter): Promise<{ id: string; depth: number }[]> {
  const which = await matchingAgreements(ctx, filter);
  const order = sql.join(orderOf(ctx, filter), sql`, `);
  return ctx.db.execute<{ id: string; depth: number }>(sql`
    with recursive found as materialized (
      select ${agreements.id} as id, ${agreements.parentId} as parent_id, row_number() over (order by ${order}) as place
      from agreements where ${which}
    ), tree as (
      select f.id, f.id as root, array[f.place] as path, 0 as depth from found f
      where not exists (select 1 from found above where above.id = f.parent_id)
      union all
      select f.id, t.root, t.path || f.place, t.depth + 1 from found f join tree t on f.parent_id = t.id
    )
    select id, depth from (
      select t.id, t.depth, t.path, min(f.place) over (partition by t.root) as place
      from tree t join found f on f.id = t.id
    ) placed
    order by place, path
    limit ${timelineRows} offset ${(filter.page - 1) * timelineRows}`);
}

async function factsOf(ctx: Ctx, ids: string[]) {
  const context = sql`${agreements.snapshot} -> 'context'`;
  const above = alias(agreements, "above");
  const seen = sql`${above.id} in (select ${agreements.id} from ${agreements} where ${visibleAgreements(ctx)})`;
  const rows = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      stage: agreements.stage,
      confidential: agreements.confidential,
      under: above.reference,
      facts: {
        signed: sql<boolean>`jsonb_typeof(${context} -> 'signing') = 'object'`,
        signedOn: agreements.signedOn,
        effectiveOn: agreements.effectiveOn,
        endsOn: agreements.endsOn,
        endedOn: agreements.endedOn,
        evergreen: sql<boolean>`coalesce(${context} #>> '{term,kind}' = 'evergreen', false)`,
        pilots: sql<{ firstOn: string | null; lastOn: string | null; outcome: string | null }[]>`coalesce((
          select jsonb_agg(jsonb_build_object('firstOn', p -> 'firstOn', 'lastOn', p -> 'lastOn', 'outcome', p -> 'outcome'))
          from jsonb_array_elements(coalesce(${context} -> 'pastPilots', '[]') || coalesce(${context} -> 'pilot', 'null')) p
          where jsonb_typeof(p) = 'object'), '[]')`,
      },
    })
    .from(agreements)
    .leftJoin(above, and(eq(above.id, agreements.parentId), seen))
    .where(inArray(agreements.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is open and falls due, by agreement, in order of its day. */
async function marksOf(ctx: Ctx, ids: string[]): Promise<Map<string, Mark[]>> {
  const rows = await ctx.db
    .select({
      agreementId: deadlines.agreementId,
      id: deadlines.id,
      kind: deadlines.kind,
      subject: deadlines.subject,
      dueOn: deadlines.dueOn,
    })
    .from(deadlines)
    .where(and(inArray(deadlines.agreementId, ids), isNull(deadlines.closedAt), notInArray(deadlines.kind, unmarked)))
    .orderBy(deadlines.dueOn, deadlines.id)
    .limit(mostMarks);
  const marks = new Map<string, Mark[]>();
  for (const { agreementId, ...mark } of rows)
    if (agreementId) marks.set(agreementId, [...(marks.get(agreementId) ?? []), mark]);
  return marks;
}

/** The days they were first proposed, and those they were evaluated, as far as these are known. */
function passedBy(ctx: Ctx, ids: string[]) {
  return ctx.db
    .select({ id: milestones.agreementId, type: milestones.type, on: sql<string>`${milestones.on}` })
    .from(milestones)
    .where(
      and(
        inArray(milestones.agreementId, ids),
        inArray(milestones.type, ["proposed", "evaluated"]),
        sql`${milestones.on} is not null`,
      ),
    )
    .orderBy(milestones.position);
}

/** What the sources say of the day of signing and of the window of the present pilot, where that is not plainly stated. */
async function saidOf(ctx: Ctx, ids: string[]) {
  const rows = await ctx.db
    .select({
      id: fieldSources.agreementId,
      field: fieldSources.field,
      standing: fieldSources.standing,
      note: ctx.locale === "vi" ? fieldSources.noteVi : fieldSources.noteEn,
    })
    .from(fieldSources)
    .where(
      and(
        inArray(fieldSources.agreementId, ids),
        inArray(fieldSources.field, ["signedOn", "window"]),
        inArray(fieldSources.standing, ["inferred", "notGiven"]),
      ),
    );
  return (id: string, { kind, first, last }: Bar): Pick<Bar, "said"> => {
    const field = kind === "pilot" ? "window" : "signedOn";
    const found = kind === "proposal" ? undefined : rows.find((row) => row.id === id && row.field === field);
    const inferred = found?.standing === "inferred" && Boolean(first ?? last);
    return found && (inferred || found.note) ? { said: { inferred, note: found.note } } : {};
  };
}
