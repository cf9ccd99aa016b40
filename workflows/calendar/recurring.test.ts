import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween } from "./day";
import { nextOf } from "./recurring";
import { type Span, spans } from "./span";

const times = (first: string, span: Span, count: number) => {
  const days = [first];
  while (days.length < count) days.push(nextOf(first, span, days.at(-1) as string));
  return days;
};

test("the end of a month is the end of every month, from the first day", () => {
  expect(times("2026-01-31", "month", 5)).toEqual([
    "2026-01-31",
    "2026-02-28",
    "2026-03-31",
    "2026-04-30",
    "2026-05-31",
  ]);
  expect(nextOf("2028-01-31", "month", "2028-01-31")).toBe("2028-02-29");
});

test("each span is as long as it says", () => {
  const second = (span: Span) => nextOf("2026-08-31", span, "2026-08-31");
  expect(spans.map(second)).toEqual(["2026-09-07", "2026-09-30", "2026-11-30", "2027-02-28", "2027-08-31"]);
});

test("29 February comes as the 28th in a common year, and as itself in the next leap year", () => {
  expect(times("2024-02-29", "year", 5).slice(1)).toEqual(["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
});

test("a rhythm that has not begun begins with its first day", () => {
  expect(nextOf("2026-12-01", "month", "2026-11-30")).toBe("2026-12-01");
});

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days));
const days: Record<Span, number> = { week: 7, month: 31, quarter: 92, halfYear: 184, year: 366 };

test("the next day is after the given one, at most a span away, and belongs to the rhythm", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 9000 }), fc.constantFrom(...spans), (first, later, span) => {
      const after = addDays(first, later);
      const next = nextOf(first, span, after);
      expect(next > after).toBe(true);
      expect(daysBetween(after, next)).toBeLessThanOrEqual(days[span] + 3);
      const belongs = span === "week" ? daysBetween(first, next) % 7 === 0 : isInRhythm(first, next);
      expect(belongs).toBe(true);
    }),
  );
});

/** So many whole months later, the last day standing for those that the month does not have. */
function isInRhythm(first: string, next: string): boolean {
  const months =
    (Number(next.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(first.slice(5, 7));
  return addMonths(first, months) === next;
}
