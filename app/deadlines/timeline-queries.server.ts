/**
 * Twelve months of deadlines by agreement: a page of agreements in the order of their first day, each with its days, its
 * term and its pilot. What is overdue from before stands with its agreement. Three queries, whatever there is.
 */
import { and, asc, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo } from "#app/platform/paging";
import { agreements, commitments, deadlines, filings, tasks } from "#db/schema";
import { ofCommitment } from "./deadline-commitment.server";
import { asRow, inState, joined, narrowed, ofAgreement, ofFiling, ofTask, rowColumns } from "./deadline-rows.server";
import { type DeadlineFilter, timelineSize } from "./filter";
import { lastOfMonth, monthAfter } from "./month";
import type { DeadlineAbout, DeadlineRow } from "./row";

/** The most deadlines read for a page. */
const mostRows = 600;

export interface TimelineRow {
  about: DeadlineAbout | null;
  /** First and last day it binds; null where not known. */
  term: { first: string | null; last: string | null } | null;
  pilot: { first: string; last: string } | null;
  rows: DeadlineRow[];
}

export interface Timeline {
  /** The twelve months, `2026-11`. */
  months: string[];
  first: string;
  last: string;
  before: string;
  after: string;
  rows: TimelineRow[];
  /** Agreements; exact up to 1,000, 1,001 means more. */
  total: number;
}

export async function readTimeline(ctx: Ctx, filter: DeadlineFilter): Promise<Timeline> {
  const months = Array.from({ length: 12 }, (_, index) => monthAfter(filter.month, index));
  const first = `${filter.month}-01`;
  const last = lastOfMonth(months[11] as string);
  const overdue = and(inState(ctx, "overdue"), sql`${deadlines.dueOn} < ${first}`);
  const within = and(isNull(deadlines.closedAt), sql`${deadlines.dueOn} between ${first} and ${last}`);
  // What is overdue belongs to a view that shows today.
  const when = first <= ctx.today && ctx.today <= last ? or(within, overdue) : within;
  const which = and(when, narrowed(ctx, filter)) as SQL;
  const [groups, [counted]] = await Promise.all([
    ctx.db.execute<{ id: string | null }>(sql`select ${deadlines.agreementId} as id from ${joined} where ${which}
      group by ${deadlines.agreementId} order by min(${deadlines.dueOn}), ${deadlines.agreementId}
      limit ${timelineSize} offset ${(filter.page - 1) * timelineSize}`),
    ctx.db.execute<{ total: number }>(sql`select count(*)::int as total from (
      select distinct ${deadlines.agreementId} from ${joined} where ${which} limit ${countedUpTo + 1}) found`),
  ]);
  const ids = groups.map(({ id }) => id);
  const rows = ids.length > 0 ? await rowsOf(ctx, which, ids) : [];
  return {
    months,
    first,
    last,
    before: monthAfter(filter.month, -6),
    after: monthAfter(filter.month, 6),
    rows: ids.map((id) => rowOf(rows.filter(({ row }) => (row.about?.id ?? null) === id))),
    total: counted?.total ?? 0,
  };
}

type Read = { row: DeadlineRow } & Pick<TimelineRow, "term" | "pilot">;

async function rowsOf(ctx: Ctx, which: SQL, ids: (string | null)[]): Promise<Read[]> {
  const some = ids.filter((id): id is string => id !== null);
  const those = or(
    some.length > 0 ? inArray(deadlines.agreementId, some) : undefined,
    ids.includes(null) ? isNull(deadlines.agreementId) : undefined,
  );
  const rows = await ctx.db
    .select({
      ...rowColumns(ctx),
      bars: {
        signedOn: agreements.signedOn,
        effectiveOn: agreements.effectiveOn,
        endsOn: agreements.endsOn,
        pilotFirstOn: agreements.pilotFirstOn,
        pilotLastOn: agreements.pilotLastOn,
        stage: agreements.stage,
      },
    })
    .from(deadlines)
    .leftJoin(agreements, ofAgreement)
    .leftJoin(tasks, ofTask)
    .leftJoin(commitments, ofCommitment)
    .leftJoin(filings, ofFiling)
    .where(and(which, those))
    .orderBy(asc(deadlines.dueOn), asc(deadlines.id))
    .limit(mostRows);
  return rows.map(({ bars, ...row }) => {
    const begins = bars?.effectiveOn ?? bars?.signedOn ?? null;
    const bound = bars && bars.stage !== "proposed" && bars.stage !== "ended" && (begins || bars.endsOn);
    return {
      row: asRow(row),
      term: bound ? { first: begins, last: bars.endsOn } : null,
      pilot: bars?.pilotFirstOn && bars.pilotLastOn ? { first: bars.pilotFirstOn, last: bars.pilotLastOn } : null,
    };
  });
}

function rowOf(read: Read[]): TimelineRow {
  const [one] = read;
  return {
    about: one?.row.about ?? null,
    term: one?.term ?? null,
    pilot: one?.pilot ?? null,
    rows: read.map(({ row }) => row),
  };
}
