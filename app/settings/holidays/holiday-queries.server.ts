/** Reads of the holidays tables for their pages. */
import { and, asc, between, eq } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { holidays, holidayYears } from "#db/schema";

const dayColumns = {
  country: holidays.country,
  on: holidays.on,
  kind: holidays.kind,
  name: holidays.name,
  localName: holidays.localName,
  source: holidays.source,
  removed: holidays.removed,
  version: holidays.version,
};

/** Every row of a country's year in order of days, those taken out too: some forty at most. */
export async function listHolidays(db: Executor, country: string, year: number) {
  return db
    .select(dayColumns)
    .from(holidays)
    .where(and(eq(holidays.country, country), between(holidays.on, `${year}-01-01`, `${year}-12-31`)))
    .orderBy(asc(holidays.on));
}

/** One row of a table; null where there is none. */
export async function readHoliday(db: Executor, country: string, on: string) {
  const [row] = await db
    .select(dayColumns)
    .from(holidays)
    .where(and(eq(holidays.country, country), eq(holidays.on, on)));
  return row ?? null;
}

/** How far a country's year can be relied upon; null where nothing is known about it. */
export async function readHolidayYear(db: Executor, country: string, year: number) {
  const [row] = await db
    .select({
      complete: holidayYears.complete,
      unconfirmedFrom: holidayYears.unconfirmedFrom,
      unconfirmedTo: holidayYears.unconfirmedTo,
      note: holidayYears.note,
      version: holidayYears.version,
    })
    .from(holidayYears)
    .where(and(eq(holidayYears.country, country), eq(holidayYears.year, year)));
  return row ?? null;
}

/** The years that are kept, by country. */
export async function listHolidayYears(db: Executor): Promise<{ country: string; year: number }[]> {
  return db
    .select({ country: holidayYears.country, year: holidayYears.year })
    .from(holidayYears)
    .orderBy(asc(holidayYears.country), asc(holidayYears.year));
}
