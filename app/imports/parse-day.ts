/** A day as people write it in spreadsheets, as `YYYY-MM-DD`. Pure: nothing is guessed; what can be no day is null. */
import { isDay } from "#app/platform/days";
import type { DayOrder } from "./mapping";
import { plain } from "./plain";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * `31/12/2025`, `31-12-2025`, `31.12.2025` (or month first, where the file is so), `2025-12-31`, `2025/12/31`,
 * `ngày 31 tháng 12 năm 2025`, `31 December 2025`, `December 31, 2025`, each also with a time of day behind it, which is left out.
 */
export function parseDay(text: string, order: DayOrder): string | null {
  const given = text.trim().replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AaPp][Mm])?Z?$/, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(given);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(given);
  if (numbers)
    return order === "dayFirst" ? dayOf(numbers[3], numbers[2], numbers[1]) : dayOf(numbers[3], numbers[1], numbers[2]);
  const words = plain(given);
  const vietnamese = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(words);
  if (vietnamese) return dayOf(vietnamese[3], vietnamese[2], vietnamese[1]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})$/.exec(words);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(words);
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

const monthOf = (name = "") => String(months.indexOf(name) + 1);

function dayOf(year = "", month = "", day = ""): string | null {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : null;
}
