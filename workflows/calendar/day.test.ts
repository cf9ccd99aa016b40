import { describe, expect, test } from "vitest";
import { addDays, addMonths, addYears, dayIn, daysBetween, elapsed, isDay, weekday } from "./day";

test.each(["2026-11-21", "2024-02-29", "1900-01-01", "2999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2025-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-04-31",
  "1899-12-31",
  "3000-01-01",
  "2026-1-1",
  "21/11/2026",
  "",
  "2026-11-21T00:00",
  "2026-11-21 ",
  "２０２６-11-21",
])("%s is not a day", (text) => {
  expect(isDay(text)).toBe(false);
});

describe("months and years keep the date, or end with the month", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-05-20", -17, "2024-12-20"],
  ])("%s and %i months: %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
  test.each([
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2023-11-17", 5, "2028-11-17"],
  ])("%s and %i years: %s", (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });
});

test("days are counted across month, year and leap day", () => {
  expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(daysBetween("2025-12-31", "2026-11-21")).toBe(325);
  expect(daysBetween("2026-11-21", "2025-12-31")).toBe(-325);
});

test("Monday is 1 and Sunday is 7, also before 1970", () => {
  expect(weekday("2026-02-12")).toBe(4);
  expect(weekday("2026-11-22")).toBe(7);
  expect(weekday("1969-12-29")).toBe(1);
});

test.each([
  ["Asia/Ho_Chi_Minh", "2026-11-21"],
  ["UTC", "2026-11-20"],
  ["America/Los_Angeles", "2026-11-20"],
  ["Pacific/Kiritimati", "2026-11-21"],
])("a moment is another day in another zone: %s", (timeZone, day) => {
  expect(dayIn(new Date("2026-11-20T18:30:00Z"), timeZone)).toBe(day);
});

test("arithmetic beyond the years that can be written throws instead of going wrong", () => {
  expect(() => addYears("2999-01-01", 8000)).toThrow(RangeError);
  expect(() => addDays("tomorrow", 1)).toThrow(RangeError);
});

test.each([
  ["2024-08-20", "2026-11-21", [2, 3, 1]],
  ["2026-01-31", "2026-02-28", [0, 0, 28]],
  ["2024-02-29", "2025-02-28", [0, 11, 30]],
  ["2026-11-21", "2026-11-21", [0, 0, 0]],
  ["2026-12-01", "2026-11-21", [0, 0, 0]],
])("from %s to %s years, months and days have passed", (from, to, expected) => {
  const { years, months, days } = elapsed(from, to);
  expect([years, months, days]).toEqual(expected);
});
