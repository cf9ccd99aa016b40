/**
 * Days of the civil calendar as plain strings, `YYYY-MM-DD`. No clock, no time zone: a day is a day wherever it is read.
 * Only `dayIn` looks at a moment, and it is told both the moment and the zone. Not for the browser: see `#app/platform/days`.
 */
import { Temporal } from "temporal-polyfill";

/** `YYYY-MM-DD`, a day that exists. Days compare as strings. */
export type Day = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, within the years an agreement can speak of (1900 to 2999). */
export function isDay(text: string): boolean {
  if (text.length !== 10 || !shape.test(text) || text < "1900" || text >= "3000") return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return ofNumber(numberOf(day) + days);
}

/** The same date so many months later; the last day of the month where that date does not exist (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, months: number): Day {
  return format(parse(day).add({ months }));
}

/** The same date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return format(parse(day).add({ years }));
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export interface Elapsed {
  years: number;
  months: number;
  days: number;
}

/** Whole years, then whole months, then days from one day to another; nothing where the second is not later. */
export function elapsed(from: Day, to: Day): Elapsed {
  if (to <= from) return { years: 0, months: 0, days: 0 };
  const { years, months, days } = parse(from).until(parse(to), { largestUnit: "year" });
  return { years, months, days };
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: Day): number {
  return parse(day).year;
}

/** The day it is at a moment in a time zone (IANA name). */
export function dayIn(moment: Date, timeZone: string): Day {
  const key = `${moment.getTime()} ${timeZone}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  if (days.size >= most) days.clear();
  days.set(key, day);
  return day;
}

/** Reading a time zone is slow, and the same moment is asked for over and over while one thing is done. */
const days = new Map<string, Day>();
const most = 1000;

const millisecondsOfDay = 86_400_000;

/** Days since 1 January 1970. Counted without `Temporal`, which takes a hundred times as long, for what is done most. */
function numberOf(day: Day): number {
  if (!shape.test(day)) throw new RangeError(`Not a day: ${day}`);
  const month = Number(day.slice(5, 7));
  const number = Date.UTC(Number(day.slice(0, 4)), month - 1, Number(day.slice(8))) / millisecondsOfDay;
  // A day that does not exist would be passed off as one of the next month.
  if (new Date(number * millisecondsOfDay).getUTCMonth() !== month - 1 || day < "0100")
    throw new RangeError(`Not a day: ${day}`);
  return number;
}

function ofNumber(number: number): Day {
  const date = new Date(number * millisecondsOfDay);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`No such year: ${year}`);
  return date.toISOString().slice(0, 10);
}

function parse(day: Day): Temporal.PlainDate {
  if (!shape.test(day)) throw new RangeError(`Not a day: ${day}`);
  return Temporal.PlainDate.from(day, { overflow: "reject" });
}

function format(date: Temporal.PlainDate): Day {
  if (date.year < 1000 || date.year > 9999) throw new RangeError(`No such year: ${date.year}`);
  return date.toString();
}
