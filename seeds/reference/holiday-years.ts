/**
 * Which years of `holidays.csv` can be relied upon. A year that is not listed has no data: a count that reaches into it
 * is flagged.
 */
export interface HolidayYearRow {
  country: string;
  year: number;
  complete: boolean;
  unconfirmedFrom: string | null;
  unconfirmedTo: string | null;
  note: string | null;
}

const complete = (country: string, year: number, note: string | null = null): HolidayYearRow => ({
  country,
  year,
  complete: true,
  unconfirmedFrom: null,
  unconfirmedTo: null,
  note,
});

export const holidayYearRows: HolidayYearRow[] = [
  complete("VN", 2024),
  complete("VN", 2025),
  {
    country: "VN",
    year: 2026,
    complete: true,
    unconfirmedFrom: "2026-11-21",
    unconfirmedTo: "2026-11-28",
    note: "Tuesday 2026-11-24 (Vietnam Culture Day): Politburo Resolution 80-NQ/TW of 2026-01-07 wants it as a paid day off; the adopted law, and any days arranged around it, are not verified.",
  },
  {
    country: "VN",
    year: 2027,
    complete: false,
    unconfirmedFrom: null,
    unconfirmedTo: null,
    note: "Only the fixed dates of the law. The Tết decision, Hung Kings' day, the second National Day, swaps and 24 November are missing.",
  },
  complete("CN", 2024),
  complete("CN", 2025),
  complete("CN", 2026),
  complete("KR", 2024),
  complete("KR", 2025),
  complete("KR", 2026, "A temporary holiday declared in 2026, if any, is not in the table."),
  complete("SG", 2024),
  complete("SG", 2025),
  complete("SG", 2026, 'The Hari Raya dates were announced as "subject to confirmation".'),
];
