import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween, weekday } from "#workflows/calendar/day";
import { lastOfMonth, monthAfter, weeksOf } from "./month";

test("months are counted across years", () => {
  expect([monthAfter("2026-11", 2), monthAfter("2026-01", -1), lastOfMonth("2028-02")]).toEqual([
    "2027-01",
    "2025-12",
    "2028-02-29",
  ]);
});

test("February of 2027 begins on a Monday and fills four weeks", () => {
  const weeks = weeksOf("2027-02");
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([4, "2027-02-01", "2027-02-28"]);
});

test("the weeks of any month run from Monday to Sunday without a gap, and hold all of its days", () => {
  const anyMonth = fc.tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(anyMonth, ([year, number]) => {
      const month = `${year}-${String(number).padStart(2, "0")}`;
      const days = weeksOf(month).flat();
      expect(days.length % 7).toBe(0);
      expect(weekday(days[0] as string)).toBe(1);
      expect(daysBetween(days[0] as string, days.at(-1) as string)).toBe(days.length - 1);
      expect(days.indexOf(`${month}-01`)).toBeLessThan(7);
      expect(days.indexOf(lastOfMonth(month))).toBeGreaterThanOrEqual(days.length - 7);
    }),
    { numRuns: 60 },
  );
});
