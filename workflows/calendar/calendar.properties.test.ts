/** Properties of the calendar, for any day from 2024 to 2026 and, where no table is needed, from 1900 to 2400. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { addDays, addMonths, addYears, daysBetween, isDay, weekday } from "./day";
import { noticeDay, termEnd } from "./term";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days";

const calendars = ["VN", "CN", "KR", "SG"].map(seededCalendar);
const calendar = fc.constantFrom(...calendars);
const tableDay = fc
  .integer({ min: 0, max: daysBetween("2024-01-01", "2026-12-31") })
  .map((n) => addDays("2024-01-01", n));
const anyDay = fc
  .integer({ min: 0, max: daysBetween("1900-01-01", "2400-12-31") })
  .map((n) => addDays("1900-01-01", n));
const number = fc.integer({ min: 0, max: 60 });

test("every computed day is a day, and the week goes round", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, n) => {
      expect(isDay(day)).toBe(true);
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect(addDays(addDays(day, n), -n)).toBe(day);
      expect((weekday(addDays(day, 1)) - weekday(day) + 7) % 7).toBe(1);
      expect(isDay(addMonths(day, Math.abs(n)))).toBe(true);
    }),
  );
});

test("adding months never leaves the month aimed at", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, n) => {
      const first = `${day.slice(0, 8)}01`;
      expect(addMonths(day, n).slice(0, 7)).toBe(addMonths(first, n).slice(0, 7));
      expect(addMonths(day, n) <= addMonths(day, n + 1)).toBe(true);
    }),
  );
});

test("a deadline never falls on a day off, and comes after its start", () => {
  fc.assert(
    fc.property(calendar, tableDay, number, (table, day, n) => {
      const { on, skipped } = addWorkingDays(day, n, table);
      if (n > 0) expect(isWorkingDay(on, table)).toBe(true);
      expect(on >= day).toBe(true);
      expect(daysBetween(day, on)).toBe(n + skipped.length);
    }),
  );
});

test("more days or a later start never give an earlier deadline", () => {
  fc.assert(
    fc.property(calendar, tableDay, number, (table, day, n) => {
      expect(addWorkingDays(day, n + 1, table).on > addWorkingDays(day, n, table).on).toBe(true);
      expect(addWorkingDays(addDays(day, 1), n, table).on >= addWorkingDays(day, n, table).on).toBe(true);
    }),
  );
});

test("counting back gives the number that was added", () => {
  fc.assert(
    fc.property(calendar, tableDay, number, (table, day, n) => {
      const { on } = addWorkingDays(day, n, table);
      expect(workingDaysBetween(day, on, table).days).toBe(n);
      expect(workingDaysBetween(on, day, table).days + n).toBe(0);
    }),
  );
});

test("days between three days add up", () => {
  fc.assert(
    fc.property(calendar, tableDay, tableDay, tableDay, (table, a, b, c) => {
      const between = (from: string, to: string) => workingDaysBetween(from, to, table).days;
      expect(between(a, b) + between(b, c)).toBe(between(a, c));
    }),
  );
});

test("a term ends after it starts, on the same date where that exists, and notice comes before the end", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 36 }), (day, years, months) => {
      const end = termEnd(day, { kind: "years", years });
      expect(end).toBe(addYears(day, years));
      expect(end !== null && end > day).toBe(true);
      if (!day.endsWith("02-29")) expect(end?.slice(5)).toBe(day.slice(5));
      expect(noticeDay(end as string, { months }) < (end as string)).toBe(true);
      expect(noticeDay(end as string, { days: months }) < (end as string)).toBe(true);
    }),
  );
});
