/**
 * Counting working days. A day is worked if the country's table says `workday`; not if it says `holiday`; without a row,
 * Monday to Friday are worked. The table is handed in: nothing here knows a holiday. Where the table does not hold a year,
 * or holds it only in part, the answer says so instead of passing off a count of weekdays as one of working days.
 */
import { addDays, type Day, daysBetween, weekday, yearOf } from "./day";

/** One day of a country's table that differs from the usual week. */
export interface CalendarDay {
  kind: "holiday" | "workday";
  name: string;
  localName: string | null;
}

/** How far one year of the table can be relied upon. */
export interface CalendarYear {
  complete: boolean;
  /** Days of the year that are not settled, first and last; null where all are. */
  unconfirmedFrom: Day | null;
  unconfirmedTo: Day | null;
}

/** A country's table. Plain data, so that the facts of a decision can hold it. */
export interface WorkingCalendar {
  /** ISO 3166-1 alpha-2. */
  country: string;
  holidays: Readonly<Record<Day, CalendarDay>>;
  /** Years the table covers. A year that is not here has no data. */
  years: Readonly<Record<number, CalendarYear>>;
}

/** A day that was passed over; without a name it was a plain weekend day. */
export interface SkippedDay {
  on: Day;
  name: string | null;
  localName: string | null;
}

/** How certain a count is. */
export interface Certainty {
  /** The count reaches into days that the table does not hold for certain. */
  unconfirmed: boolean;
  /** Years it reaches into for which there is no table at all. */
  missingYears: number[];
}

export interface WorkingDay extends Certainty {
  on: Day;
  skipped: SkippedDay[];
}

/** The most working days that can be added: two decades. */
const most = 5000;

/** Whether a day is worked, as far as the table knows. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const row = calendar.holidays[day];
  return row ? row.kind === "workday" : weekday(day) <= 5;
}

/**
 * The `number`th working day after `from`. The day of receipt is day 0 and counts for nothing, worked or not.
 * Refuses (throws) a number that is negative, not whole or beyond 5,000.
 */
export function addWorkingDays(from: Day, number: number, calendar: WorkingCalendar): WorkingDay {
  if (!Number.isInteger(number) || number < 0 || number > most) throw new RangeError(`Not a number of days: ${number}`);
  const skipped: SkippedDay[] = [];
  let on = from;
  for (let counted = 0; counted < number; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on, calendar)) counted += 1;
    else {
      const row = calendar.holidays[on];
      skipped.push({ on, name: row?.name ?? null, localName: row?.localName ?? null });
    }
  }
  return { on, skipped, ...certainty(from, on, calendar) };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. The inverse of `addWorkingDays`. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): Certainty & { days: number } {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar);
    return { ...back, days: back.days === 0 ? 0 : -back.days };
  }
  let days = mondayToFriday(from, to);
  for (const [on, { kind }] of Object.entries(calendar.holidays)) {
    if (on <= from || on > to) continue;
    const usual = weekday(on) <= 5;
    if (kind === "workday" && !usual) days += 1;
    if (kind === "holiday" && usual) days -= 1;
  }
  return { days, ...certainty(from, to, calendar) };
}

/** Mondays to Fridays after `from` up to and including `to`. */
function mondayToFriday(from: Day, to: Day): number {
  const total = daysBetween(from, to);
  const left = Array.from({ length: total % 7 }, (_, index) => ((weekday(from) + index) % 7) + 1);
  return Math.floor(total / 7) * 5 + left.filter((each) => each <= 5).length;
}

/** How certain the days after `from` up to and including `to` are. */
export function certainty(from: Day, to: Day, calendar: WorkingCalendar): Certainty {
  if (to <= from) return { unconfirmed: false, missingYears: [] };
  const first = addDays(from, 1);
  const missingYears: number[] = [];
  let unconfirmed = false;
  for (let year = yearOf(first); year <= yearOf(to); year += 1) {
    const known = calendar.years[year];
    if (!known) missingYears.push(year);
    if (!known?.complete) unconfirmed = true;
    else if (known.unconfirmedFrom && known.unconfirmedFrom <= to && first <= (known.unconfirmedTo ?? `${year}-12-31`))
      unconfirmed = true;
  }
  return { unconfirmed, missingYears };
}
