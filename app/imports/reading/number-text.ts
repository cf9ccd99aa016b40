/**
 * What a number in a cell of a workbook says as a text: a day (Excel keeps days as numbers and tells them by their format alone), or the
 * number as Excel shows it in full. No time zone is involved: the first of January is the first of January everywhere. Pure.
 */
import { addDays } from "#workflows/calendar/day";

/** The formats without a text of their own: days, times, and the days of East Asian and Thai Excel. */
const builtInDays = new Set([14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 58), ...range(71, 75), 77]);
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 34, 35, ...range(76, 76), ...range(78, 80)]);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export type NumberShows = "number" | "day" | "time" | { digits: number };

/** What a format shows: its number, and its text where the workbook defines one. */
export function shows(id: number, format: string | undefined): NumberShows {
  if (format === undefined) return builtInDays.has(id) ? "day" : builtInTimes.has(id) ? "time" : "number";
  const plain = (format.split(";", 1)[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    // Colours, conditions and languages; hours beyond a day are a length of time.
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/\[[hms]+\]/i.test(plain)) return "number";
  if (/^0{2,20}$/.test(plain)) return { digits: plain.length };
  if (/general|e[+-]/i.test(plain)) return "number";
  if (/[yd]/i.test(plain)) return "day";
  if (/[hs]/i.test(plain)) return "time";
  return /m/i.test(plain) ? "day" : "number";
}

/** The text of a number as the file holds it. `from1904`: the workbook counts days as old Macs did. */
export function numberText(written: string, show: NumberShows, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  if (show === "day" || show === "time") return momentText(value, from1904) ?? plain(value);
  if (typeof show === "object" && Number.isInteger(value) && value >= 0) return `${value}`.padStart(show.digits, "0");
  return plain(value);
}

/** Fifteen digits, as Excel has them: what is behind is noise of the arithmetic. */
const plain = (value: number) => `${Number(value.toPrecision(15))}`;

/** `YYYY-MM-DD`, with the time where there is one; a time alone as such. Undefined beyond the year 9999. */
function momentText(serial: number, from1904: boolean): string | undefined {
  const minutes = Math.round(serial * 24 * 60);
  const days = Math.floor(minutes / (24 * 60));
  const rest = minutes - days * 24 * 60;
  const time = `${`${Math.floor(rest / 60)}`.padStart(2, "0")}:${`${rest % 60}`.padStart(2, "0")}`;
  if (serial < 0 || days > 2_958_465) return undefined;
  if (days === 0 && !from1904) return time;
  const day = dayOf(days, from1904);
  return rest === 0 ? day : `${day} ${time}`;
}

/** Excel holds 1900 for a leap year: all days before the 1 March of that year are one off. */
function dayOf(days: number, from1904: boolean): string {
  if (from1904) return addDays("1904-01-01", days);
  return days < 61 ? addDays("1899-12-31", days) : addDays("1899-12-30", days);
}
