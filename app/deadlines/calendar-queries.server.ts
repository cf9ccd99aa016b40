/** What working days and policies are counted with, as the pure rules take it. */
import { and, asc, between, eq, inArray } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { holidays, holidayYears, policies } from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { Policy } from "#workflows/deadlines/facts";

const dayColumns = {
  country: holidays.country,
  on: holidays.on,
  kind: holidays.kind,
  name: holidays.name,
  localName: holidays.localName,
};

/** A country's table for the years given, both included, without the days that the office took out. A year it does not hold is absent from `years`. Two queries. */
export async function readCalendar(
  db: Executor,
  country: string,
  fromYear: number,
  toYear: number,
): Promise<WorkingCalendar> {
  const within = between(holidays.on, `${fromYear}-01-01`, `${toYear}-12-31`);
  const [days, years] = await Promise.all([
    db
      .select(dayColumns)
      .from(holidays)
      .where(and(eq(holidays.country, country), eq(holidays.removed, false), within)),
    db
      .select()
      .from(holidayYears)
      .where(and(eq(holidayYears.country, country), between(holidayYears.year, fromYear, toYear))),
  ]);
  return calendarOf(country, days, years);
}

/** The whole tables of several countries; one without a table is counted by weekdays. Two queries. */
export async function readCalendars(db: Executor, countries: string[]): Promise<Map<string, WorkingCalendar>> {
  const [days, years] = await Promise.all([
    db
      .select(dayColumns)
      .from(holidays)
      .where(and(inArray(holidays.country, countries), eq(holidays.removed, false))),
    db.select().from(holidayYears).where(inArray(holidayYears.country, countries)),
  ]);
  const of = <T extends { country: string }>(country: string, rows: T[]) =>
    rows.filter((row) => row.country === country);
  return new Map(countries.map((country) => [country, calendarOf(country, of(country, days), of(country, years))]));
}

type HolidayRow = Pick<typeof holidays.$inferSelect, keyof typeof dayColumns>;

function calendarOf(country: string, days: HolidayRow[], years: (typeof holidayYears.$inferSelect)[]): WorkingCalendar {
  return {
    country,
    holidays: Object.fromEntries(days.map(({ on, country: _, ...day }) => [on, day])),
    years: Object.fromEntries(
      years.map(({ year, complete, unconfirmedFrom, unconfirmedTo }) => [
        year,
        { complete, unconfirmedFrom, unconfirmedTo },
      ]),
    ),
  };
}

/** Every policy, those no longer in force too: older letters are counted by the rule of their day. Oldest first. */
export async function readPolicies(db: Executor): Promise<Policy[]> {
  return db
    .select({
      key: policies.key,
      days: policies.days,
      unit: policies.unit,
      source: policies.source,
      inForceFrom: policies.inForceFrom,
      lastCheckedOn: policies.lastCheckedOn,
      rollForward: policies.rollForward,
      cutOffHour: policies.cutOffHour,
    })
    .from(policies)
    .orderBy(asc(policies.key), asc(policies.inForceFrom));
}
