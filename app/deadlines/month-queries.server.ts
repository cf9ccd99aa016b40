/** A month of deadlines, in whole weeks. Of a full day the first few are read and how many there are: a month is never long. */
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { agreements, commitments, deadlines, filings, tasks } from "#db/schema";
import { yearOf } from "#workflows/calendar/day";
import { isWorkingDay } from "#workflows/calendar/working-days";
import { readCalendar } from "./calendar-queries.server";
import { ofCommitment } from "./deadline-commitment.server";
import { asRow, joined, narrowed, ofAgreement, ofFiling, ofTask, rowColumns } from "./deadline-rows.server";
import type { DeadlineFilter } from "./filter";
import { monthAfter, monthOf, weeksOf } from "./month";
import type { DeadlineRow } from "./row";

/** How many of a day are shown; the rest is a link to its list. */
const shownPerDay = 4;

export interface MonthDay {
  day: string;
  /** Of the month shown, not of a neighbour. */
  inMonth: boolean;
  /** Not worked, by the office's table. */
  off: boolean;
  /** What the table calls the day, where it is out of the usual week. */
  name: { name: string; localName: string | null } | null;
  rows: DeadlineRow[];
  total: number;
}

export interface Month {
  month: string;
  before: string;
  after: string;
  /** Within the month. */
  total: number;
  weeks: MonthDay[][];
}

export async function readMonth(ctx: Ctx, filter: DeadlineFilter): Promise<Month> {
  const weeks = weeksOf(filter.month);
  const days = weeks.flat();
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const which = and(
    isNull(deadlines.closedAt),
    sql`${deadlines.dueOn} between ${first} and ${last}`,
    narrowed(ctx, filter),
  ) as SQL;
  const ranked = ctx.db.$with("ranked").as(
    ctx.db
      .select({
        rankedId: sql<string>`deadlines.id`.as("ranked_id"),
        place: sql<number>`row_number() over (partition by deadlines.due_on order by deadlines.id)::int`.as("place"),
        total: sql<number>`count(*) over (partition by deadlines.due_on)::int`.as("total"),
      })
      .from(sql`${joined}`)
      .where(which),
  );
  const [rows, calendar] = await Promise.all([
    ctx.db
      .with(ranked)
      .select({ ...rowColumns(ctx), total: ranked.total })
      .from(deadlines)
      .innerJoin(ranked, and(eq(ranked.rankedId, deadlines.id), sql`${ranked.place} <= ${shownPerDay}`))
      .leftJoin(agreements, ofAgreement)
      .leftJoin(tasks, ofTask)
      .leftJoin(commitments, ofCommitment)
      .leftJoin(filings, ofFiling)
      .orderBy(asc(deadlines.dueOn), asc(deadlines.id)),
    readCalendar(ctx.db, ctx.office.country, yearOf(first), yearOf(last)),
  ]);
  const shown = weeks.map((week) =>
    week.map((day): MonthDay => {
      const found = rows.filter((row) => row.dueOn === day);
      const named = calendar.holidays[day];
      return {
        day,
        inMonth: monthOf(day) === filter.month,
        off: !isWorkingDay(day, calendar),
        name: named ? { name: named.name, localName: named.localName } : null,
        rows: found.map(({ total: _, ...row }) => asRow(row)),
        total: found[0]?.total ?? 0,
      };
    }),
  );
  const inMonth = shown.flat().filter((day) => day.inMonth);
  return {
    month: filter.month,
    before: monthAfter(filter.month, -1),
    after: monthAfter(filter.month, 1),
    total: inMonth.reduce((sum, { total }) => sum + total, 0),
    weeks: shown,
  };
}
