import { describe, expect, test } from "vitest";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days";

/** From official notices; weekday names were checked. Days off are written as the month's dates that were passed over. */
const examples: [country: string, from: string, number: number, to: string, skipped: string][] = [
  ["VN", "2026-02-12", 7, "2026-03-02", "02-14 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-28 03-01"],
  ["VN", "2024-02-07", 5, "2024-02-21", "02-08 02-09 02-10 02-11 02-12 02-13 02-14 02-17 02-18"],
  ["VN", "2024-04-26", 3, "2024-05-04", "04-27 04-28 04-29 04-30 05-01"],
  ["VN", "2025-04-24", 5, "2025-05-05", "04-27 04-30 05-01 05-02 05-03 05-04"],
  ["VN", "2025-12-30", 7, "2026-01-10", "01-01 01-02 01-03 01-04"],
  ["VN", "2026-04-24", 3, "2026-05-04", "04-25 04-26 04-27 04-30 05-01 05-02 05-03"],
  ["VN", "2026-08-20", 10, "2026-09-07", "08-23 08-29 08-30 08-31 09-01 09-02 09-05 09-06"],
  ["CN", "2025-09-26", 6, "2025-10-11", "09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08"],
  ["CN", "2026-02-13", 6, "2026-02-28", "02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23"],
  ["SG", "2026-05-29", 2, "2026-06-03", "05-30 05-31 06-01"],
  ["KR", "2025-10-02", 3, "2025-10-14", "10-03 10-04 10-05 10-06 10-07 10-08 10-09 10-11 10-12"],
  ["KR", "2026-04-30", 4, "2026-05-08", "05-01 05-02 05-03 05-05"],
];

describe("worked examples", () => {
  test.each(examples)("%s: %s + %i working days is %s", (country, from, number, to, skipped) => {
    const found = addWorkingDays(from, number, seededCalendar(country));
    expect(found.on).toBe(to);
    expect(found.skipped.map((day) => day.on.slice(5)).join(" ")).toBe(skipped);
    expect(found.unconfirmed).toBe(false);
    expect(workingDaysBetween(from, to, seededCalendar(country)).days).toBe(number);
    expect(workingDaysBetween(to, from, seededCalendar(country)).days).toBe(-number);
  });
});

describe("what the table does not hold", () => {
  const vietNam = seededCalendar("VN");

  test.each([
    ["2026-11-19", 1, false],
    ["2026-11-19", 2, true],
    ["2026-11-23", 1, true],
    ["2026-11-27", 3, true],
    ["2026-11-28", 3, false],
    ["2026-12-21", 3, false],
    ["2026-12-30", 5, true],
    ["2027-03-01", 7, true],
  ])("Viet Nam: %s + %i is unconfirmed: %s", (from, number, unconfirmed) => {
    expect(addWorkingDays(from, number, vietNam)).toMatchObject({ unconfirmed, missingYears: [] });
  });

  test("a year without data is named, in either direction", () => {
    expect(addWorkingDays("2023-12-28", 5, vietNam)).toMatchObject({ unconfirmed: true, missingYears: [2023] });
    expect(addWorkingDays("2027-12-30", 5, vietNam)).toMatchObject({ unconfirmed: true, missingYears: [2028] });
    expect(workingDaysBetween("2024-01-05", "2023-12-28", vietNam)).toMatchObject({ missingYears: [2023] });
  });

  test("a country without data is never passed off as weekdays", () => {
    expect(addWorkingDays("2026-05-04", 3, seededCalendar("JP"))).toMatchObject({
      unconfirmed: true,
      missingYears: [2026],
    });
  });
});

test("a swapped Saturday is worked and the day given for it is not", () => {
  const vietNam = seededCalendar("VN");
  expect(isWorkingDay("2026-08-22", vietNam)).toBe(true);
  expect(isWorkingDay("2026-08-31", vietNam)).toBe(false);
});

test.each([-1, 1.5, 5001, Number.NaN])("%s is not a number of days", (number) => {
  expect(() => addWorkingDays("2026-01-05", number, seededCalendar("VN"))).toThrow(RangeError);
});
