/** What an address asks for. Whatever is none of what it can mean is refused with 400 instead of being guessed at. */

import { isDay } from "#app/platform/days";

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
  if (asked.length > most || /\p{Cc}/u.test(asked)) throw refused();
  return asked;
}

/** Refuses an address with a character that no text in the database can hold. */
export function requireReadable(url: URL): void {
  for (const [name, value] of url.searchParams) if (`${name}${value}`.includes("\0")) throw refused();
}

/** A day; blank and left out are "". */
export function dayAsked(url: URL, name: string): string {
  const asked = url.searchParams.get(name) ?? "";
  if (asked !== "" && !isDay(asked)) throw refused();
  return asked;
}
