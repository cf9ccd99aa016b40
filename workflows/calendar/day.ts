/**
 * Days of the civil calendar as plain strings, `YYYY-MM-DD`. No clock, no time zone: a day is a day wherever it is read.
 * Only `dayIn` looks at a moment, and it is told both the moment and the zone.
 */

/** `YYYY-MM-DD`, a day that exists. Days compare as strings. */
export type Day = string;

interface Parts {
  year: number;
  month: number;
  date: number;
}

const msPerDay = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists, within the years an agreement can speak of (1900 to 2999). */
export function isDay(text: string): boolean {
  if (text.length !== 10) return false;
  const found = shape.exec(text);
  if (!found) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** The same date so many months later; the last day of the month where that date does not exist (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = parts(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return format({ year: toYear, month: toMonth, date: Math.min(date, lastDateOf(toYear, toMonth)) });
}

/** The same date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: Day): number {
  return parts(day).year;
}

/** The day it is at a moment in a time zone (IANA name). */
export function dayIn(moment: Date, timeZone: string): Day {
  const found = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(moment);
  const read = (type: "year" | "month" | "day") => Number(found.find((part) => part.type === type)?.value);
  return format({ year: read("year"), month: read("month"), date: read("day") });
}

function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
function toNumber(day: Day): number {
  const { year, month, date } = parts(day);
  return Date.UTC(year, month - 1, date) / msPerDay;
}

function fromNumber(number: number): Day {
  const at = new Date(number * msPerDay);
  return format({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() });
}

function parts(day: Day): Parts {
  const found = shape.exec(day);
  if (!found) throw new RangeError(`Not a day: ${day}`);
  return { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) };
}

function format({ year, month, date }: Parts): Day {
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`No such year: ${year}`);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
