/** A page of the list of deadlines, each with its working days left and its reminders. A fixed number of queries. */
import { and, asc, desc, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { workingDaysLeft } from "#app/today/due-queries.server";
import { agreements, deadlines, filings, tasks } from "#db/schema";
import { yearOf } from "#workflows/calendar/day";
import { readCalendar } from "./calendar-queries.server";
import { asRow, inState, joined, narrowed, ofAgreement, ofFiling, ofTask, rowColumns } from "./deadline-rows.server";
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

/** By day, the longest overdue first; closed ones the latest first. */
export async function listDeadlines(ctx: Ctx, filter: DeadlineFilter): Promise<PageOf<ListedDeadline>> {
  const which = and(inState(ctx, filter.state, filter.day), narrowed(ctx, filter)) as SQL;
  const way = filter.state === "closed" ? desc : asc;
  const year = yearOf(ctx.today);
  const [rows, [counted], calendar] = await Promise.all([
    ctx.db
      .select({ ...rowColumns(ctx), reminders: reminderCounts })
      .from(deadlines)
      .leftJoin(agreements, ofAgreement)
      .leftJoin(tasks, ofTask)
      .leftJoin(filings, ofFiling)
      .where(which)
      .orderBy(way(deadlines.dueOn), way(deadlines.id))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize),
    ctx.db.execute<{ total: number }>(
      sql`select count(*)::int as total from (select 1 from ${joined} where ${which} limit ${countedUpTo + 1}) found`,
    ),
    readCalendar(ctx.db, ctx.office.country, year, year + 1),
  ]);
  return {
    rows: rows.map((row) => ({ ...asRow(row), workingDays: workingDaysLeft(ctx.today, row.dueOn, calendar) })),
    total: counted?.total ?? 0,
    page: filter.page,
  };
}
