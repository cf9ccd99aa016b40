/** The days of a month with what falls on each: working or off by the office's table. For every calendar that shows records by their day. */
import type { Ctx } from "#app/platform/context.server";
import { yearOf } from "#workflows/calendar/day";
import { isWorkingDay } from "#workflows/calendar/working-days";
import { readCalendar } from "./calendar-queries.server";
import { monthAfter, monthOf, weeksOf } from "./month";

/** How many of a day are shown; the rest is a link to its list. */
export const shownPerDay = 4;

export interface MonthDay<Row> {
  day: string;
  /** Of the month shown, not of a neighbour. */
  inMonth: boolean;
  /** Not worked, by the office's table. */
  off: boolean;
  /** What the table calls the day, where it is out of the usual week. */
  name: { name: string; localName: string | null } | null;
  rows: Row[];
  total: number;
}

export interface Month<Row> {
  month: string;
  before: string;
  after: string;
  /** Within the month. */
  total: number;
  weeks: MonthDay<Row>[][];
}

/** The first and the last day that a month's whole weeks show. */
export function shownDays(month: string): { first: string; last: string } {
  const days = weeksOf(month).flat();
  return { first: days[0] as string, last: days.at(-1) as string };
}

/** `on`: the first rows of a day and how many it has in all. Two queries of its own. */
export async function daysOfMonth<Row>(
  ctx: Ctx,
  month: string,
  on: Promise<(day: string) => { rows: Row[]; total: number }>,
): Promise<Month<Row>> {
  const { first, last } = shownDays(month);
  const [of, calendar] = await Promise.all([on, readCalendar(ctx.db, ctx.office.country, yearOf(first), yearOf(last))]);
  const weeks = weeksOf(month).map((week) =>
    week.map((day): MonthDay<Row> => {
      const named = calendar.holidays[day];
      return {
        day,
        inMonth: monthOf(day) === month,
        off: !isWorkingDay(day, calendar),
        name: named ? { name: named.name, localName: named.localName } : null,
        ...of(day),
      };
    }),
  );
  const inMonth = weeks.flat().filter((day) => day.inMonth);
  return {
    month,
    before: monthAfter(month, -1),
    after: monthAfter(month, 1),
    total: inMonth.reduce((sum, { total }) => sum + total, 0),
    weeks,
  };
}
