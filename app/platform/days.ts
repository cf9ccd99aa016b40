/**
 * Days as people read them. A day is a plain `YYYY-MM-DD` and has no time zone; the words come from the catalogues, so
 * server and browser write the same. Only moments are turned into the office's time zone.
 */
import type { Catalogue } from "#app/locales/catalogue";

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return utcOf(text) !== undefined;
}

/** 0 for Sunday to 6 for Saturday; undefined when the text is no day. */
export function weekdayOf(day: string): number | undefined {
  const utc = utcOf(day);
  return utc === undefined ? undefined : new Date(utc).getUTCDay();
}

/** Days from `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  const from = utcOf(a);
  const to = utcOf(b);
  if (from === undefined || to === undefined) throw new RangeError(`Not days: ${a}, ${b}`);
  return (to - from) / msPerDay;
}

/** "Wed 31 Dec 2025" or "31 Dec 2025". A text that is no day is returned as it is. */
export function formatDay(t: Catalogue, day: string, { weekday = false } = {}): string {
  const index = weekdayOf(day);
  if (index === undefined) return day;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const written = t.days.day(date, month, year);
  return weekday ? t.days.withWeekday(t.days.weekday(index), written) : written;
}

/**
 * "1 Jan 2024 – 31 Dec 2025"; what both days share is said once, at the end: "1 Jan – 31 Dec 2025", "13 – 18 Nov 2023".
 * A span of one day is that day.
 */
export function formatSpan(t: Catalogue, first: string, last: string): string {
  if (first === last) return formatDay(t, first);
  return t.days.span(isDay(first) ? beginning(t, first, last) : first, formatDay(t, last));
}

/** The first day of a span, without the month and year that its last day says. */
function beginning(t: Catalogue, first: string, last: string): string {
  const [, month, date] = first.split("-").map(Number) as [number, number, number];
  if (first.slice(0, 7) === last.slice(0, 7)) return t.days.dayInMonth(date);
  return first.slice(0, 4) === last.slice(0, 4) ? t.days.dayInYear(date, month) : formatDay(t, first);
}

/** A moment in the office's time zone, to the minute: "17 Nov 2023, 14:05". */
export function formatMoment(t: Catalogue, iso: string, timeZone: string): string {
  const { day, time } = inZone(iso, timeZone);
  return t.days.moment(formatDay(t, day), time);
}

/** The day a moment falls on in a time zone. */
export function dayOfMoment(iso: string, timeZone: string): string {
  return inZone(iso, timeZone).day;
}

/** How a due day stands to today: "325 days overdue", "due today", "in 3 days". */
export function relativeDays(t: Catalogue, today: string, due: string): string {
  const left = daysBetween(today, due);
  if (left < 0) return t.days.overdue(-left);
  return left === 0 ? t.days.dueToday : t.days.in(left);
}

function utcOf(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1000) return undefined;
  const utc = Date.UTC(year, month - 1, date);
  const found = new Date(utc);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date ? utc : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Numbers only are taken from Intl: they are the same in every engine. */
function inZone(iso: string, timeZone: string): { day: string; time: string } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}
