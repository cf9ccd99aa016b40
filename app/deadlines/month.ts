/** Months as a calendar shows them: whole weeks from Monday to Sunday. Pure; days are plain `YYYY-MM-DD`. For the server. */
import { addDays, addMonths, type Day, weekday } from "#workflows/calendar/day";

/** `2026-11` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** So many months later. */
export const monthAfter = (month: string, months: number): string => monthOf(addMonths(`${month}-01`, months));

/** The last day of a month. */
export const lastOfMonth = (month: string): Day => addDays(`${monthAfter(month, 1)}-01`, -1);

/** The weeks that hold a month, each of seven days; the first and the last reach into its neighbours. */
export function weeksOf(month: string): Day[][] {
  const first = `${month}-01`;
  const last = lastOfMonth(month);
  const weeks: Day[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}
