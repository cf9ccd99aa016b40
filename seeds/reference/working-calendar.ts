/** The seeded table of one country as the pure rules take it: for tests, which have no database. */
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import { holidayYearRows } from "./holiday-years";
import { holidayRows } from "./holidays";

export function seededCalendar(country: string): WorkingCalendar {
  const days = holidayRows().filter((row) => row.country === country);
  const years = holidayYearRows.filter((row) => row.country === country);
  return {
    country,
    holidays: Object.fromEntries(days.map(({ on, kind, name, localName }) => [on, { kind, name, localName }])),
    years: Object.fromEntries(
      years.map(({ year, complete, unconfirmedFrom, unconfirmedTo }) => [
        year,
        { complete, unconfirmedFrom, unconfirmedTo },
      ]),
    ),
  };
}
