/** Days that come again in a rhythm, counted from its first day: 31 January, 28 February, 31 March. They never drift. Pure. */
import { addDays, addMonths, type Day, daysBetween } from "./day";
import type { Span } from "./span";

const monthsOf: Record<Exclude<Span, "week">, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The first day of the rhythm after a day; the rhythm's own first day where that is still to come. */
export function nextOf(first: Day, span: Span, after: Day): Day {
  if (first > after) return first;
  if (span === "week") return addDays(first, (Math.floor(daysBetween(first, after) / 7) + 1) * 7);
  const step = monthsOf[span];
  // A month's last day may stand for its 31st, so the count may be one short.
  let times = Math.max(1, Math.floor(monthsBetween(first, after) / step));
  while (addMonths(first, times * step) <= after) times += 1;
  return addMonths(first, times * step);
}

const monthsBetween = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
