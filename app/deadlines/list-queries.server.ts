/** A page of the list of deadlines, each with its working days left and its reminders. A fixed number of queries. */
import { and, asc, desc, inArray, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { workingDaysLeft } from "#app/today/due-queries.server";
import { agreements, commitments, deadlines, filings, tasks } from "#db/schema";
import { yearOf } from "#workflows/calendar/day";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import { readCalendar } from "./calendar-queries.server";
import { ofCommitment } from "./deadline-commitment.server";
import {
  asRow,
  inState,
  joined,
  narrowed,
  ofAgreement,
  ofFiling,
  ofTask,
  rowColumns,
  seenDeadlines,
} from "./deadline-rows.server";
import type { DeadlineFilter } from "./filter";
import type { DeadlineRow } from "./row";

/** Reminders of one deadline: how many went out, how many are still planned, and when the next one goes (ISO moment). */
export interface ReminderCounts {
  sent: number;
  toCome: number;
  next: string | null;
}

export interface ListedDeadline extends DeadlineRow {
  workingDays: number | null;
  reminders: ReminderCounts;
}

const reminderCounts = sql<ReminderCounts>`(select json_build_object(
    'sent', count(*) filter (where r.status = 'sent'),
    'toCome', count(*) filter (where r.status in ('planned', 'mailed')),
    'next', min(r.send_after) filter (where r.status = 'planned'))
  from reminders r where r.deadline_id = ${deadlines.id})`;

/** Rows of the list. `which` holds the reader's rights. */
const selectRows = (ctx: Ctx, which: SQL) =>
  ctx.db
    .select({ ...rowColumns(ctx), reminders: reminderCounts })
    .from(deadlines)
    .leftJoin(agreements, ofAgreement)
    .leftJoin(tasks, ofTask)
    .leftJoin(commitments, ofCommitment)
    .leftJoin(filings, ofFiling)
    .where(which);

type Selected = Awaited<ReturnType<typeof selectRows>>[number];

const listed = (ctx: Ctx, row: Selected, calendar: WorkingCalendar): ListedDeadline => ({
  ...asRow(row),
  workingDays: workingDaysLeft(ctx.today, row.dueOn, calendar),
});

function calendarOf(ctx: Ctx): Promise<WorkingCalendar> {
  const year = yearOf(ctx.today);
  return readCalendar(ctx.db, ctx.office.country, year, year + 1);
}

const whichOf = (ctx: Ctx, filter: DeadlineFilter) =>
  and(inState(ctx, filter.state, filter.day), narrowed(ctx, filter)) as SQL;

/** By day, the longest overdue first; closed ones the latest first. */
function orderOf({ state }: DeadlineFilter): SQL[] {
  const way = state === "closed" ? desc : asc;
  return [way(deadlines.dueOn), way(deadlines.id)];
}

export async function listDeadlines(ctx: Ctx, filter: DeadlineFilter): Promise<PageOf<ListedDeadline>> {
  const which = whichOf(ctx, filter);
  const [rows, [counted], calendar] = await Promise.all([
    selectRows(ctx, which)
      .orderBy(...orderOf(filter))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize),
    ctx.db.execute<{ total: number }>(
      sql`select count(*)::int as total from (select 1 from ${joined} where ${which} limit ${countedUpTo + 1}) found`,
    ),
    calendarOf(ctx),
  ]);
  return { rows: rows.map((row) => listed(ctx, row, calendar)), total: counted?.total ?? 0, page: filter.page };
}

/** All pages of the list, as ids, for exports: their rows are read batch by batch. */
export async function deadlineIds(ctx: Ctx, filter: DeadlineFilter): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: deadlines.id })
    .from(deadlines)
    .leftJoin(agreements, ofAgreement)
    .leftJoin(tasks, ofTask)
    .leftJoin(commitments, ofCommitment)
    .where(whichOf(ctx, filter))
    .orderBy(...orderOf(filter));
  return rows.map(({ id }) => id);
}

/** The rows of these deadlines, in this order, without those one may not see. Three queries. */
export async function deadlinesById(ctx: Ctx, ids: string[]): Promise<ListedDeadline[]> {
  const [rows, calendar] = await Promise.all([
    selectRows(ctx, and(inArray(deadlines.id, ids), seenDeadlines(ctx)) as SQL),
    calendarOf(ctx),
  ]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [listed(ctx, row, calendar)] : [];
  });
}
