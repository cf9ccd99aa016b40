/** What an address asks for. Whatever is none of what it can mean is refused with 400 instead of being guessed at. */
import { isDay } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { isWithinReach } from "#workflows/calendar/reach";

const refused = () => new Response(null, { status: 400 });

/** One of the given answers; blank and left out are "". */
export function choiceAsked<const T extends string>(url: URL, name: string, options: readonly T[]): T | "" {
  const asked = url.searchParams.get(name) ?? "";
  const found = options.find((option) => option === asked);
  if (asked !== "" && found === undefined) throw refused();
  return found ?? "";
}

/** A text somebody can have typed: not longer than `most`, nothing invisible in it. */
export function textAsked(url: URL, name: string, most: number): string {
  const asked = url.searchParams.get(name) ?? "";
  if (!isTyped(asked, most)) throw refused();
  return asked;
}

/** Refuses an address with a character that no text in the database can hold. */
export function requireReadable(url: URL): void {
  for (const [name, value] of url.searchParams) if (`${name}${value}`.includes("\0")) throw refused();
}

/** A day; blank and left out are "". */
export function dayAsked(url: URL, name: string): string {
  const asked = url.searchParams.get(name) ?? "";
  if (!isDayOrBlank(asked)) throw refused();
  return asked;
}

/** Whether a value is a text somebody can have typed: not longer than `most`, nothing invisible in it. */
export const isTyped = (value: string, most: number): boolean => value.length <= most && !/\p{Cc}/u.test(value);

/** Whether a value is blank or one of these. */
export const isAmong = (options: readonly string[], value: string): boolean => value === "" || options.includes(value);

export const isIdOrBlank = (value: string): boolean => value === "" || isId(value);
export const isDayOrBlank = (value: string): boolean => value === "" || isDay(value);

/** A month, `2026-11`, within the years that forms take. */
export const isMonthOrBlank = (value: string): boolean =>
  value === "" || (isDay(`${value}-01`) && isWithinReach(value));

/** The number of a page, from 1. */
export const isPageOrBlank = (value: string): boolean => /^([1-9]\d{0,5})?$/.test(value);
