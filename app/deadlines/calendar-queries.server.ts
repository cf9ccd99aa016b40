/** What working days and policies are counted with, as the pure rules take it. */
import { and, asc, between, eq } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { holidays, holidayYears, policies } from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { Policy } from "#workflows/deadlines/facts";

/** A country's table for the years given, both included, without the days that the office took out. A year it does not hold is absent from `years`. Two queries. */
export async function readCalendar(
  db: Executor,
  country: string,
  fromYear: number,
  toYear: number,
): Promise<WorkingCalendar> {
  const [days, years] = await Promise.all([
    db
      .select({ on: holidays.on, kind: holidays.kind, name: holidays.name, localName: holidays.localName })
      .from(holidays)
      .where(
        and(
          eq(holidays.country, country),
          eq(holidays.removed, false),
          between(holidays.on, `${fromYear}-01-01`, `${toYear}-12-31`),
        ),
      ),
    db
      .select({
        year: holidayYears.year,
        complete: holidayYears.complete,
        unconfirmedFrom: holidayYears.unconfirmedFrom,
        unconfirmedTo: holidayYears.unconfirmedTo,
      })
      .from(holidayYears)
      .where(and(eq(holidayYears.country, country), between(holidayYears.year, fromYear, toYear))),
  ]);
  return {
    country,
    holidays: Object.fromEntries(days.map(({ on, ...day }) => [on, day])),
    years: Object.fromEntries(years.map(({ year, ...known }) => [year, known])),
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
