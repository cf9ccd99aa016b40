/** The office's calendar day at a moment: the only place where a moment becomes a day. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD` in an IANA time zone. */
export function dayAt(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", {
      timeZone,
      calendar: "iso8601",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
  return `${(parts.year ?? "").padStart(4, "0")}-${parts.month}-${parts.day}`;
}
