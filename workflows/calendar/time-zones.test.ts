/** The same days whatever zone the process runs in. */
import { afterAll, expect, test } from "vitest";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { addDays, addMonths, addYears, dayIn, daysBetween, isDay, weekday } from "./day";
import { noticeDay, termEnd } from "./term";
import { addWorkingDays, workingDaysBetween } from "./working-days";

const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const offsets = { UTC: 0, "America/Los_Angeles": 480, "Asia/Ho_Chi_Minh": -420, "Pacific/Kiritimati": -840 };

function everything() {
  const vietNam = seededCalendar("VN");
  return {
    due: addWorkingDays("2026-02-12", 7, vietNam),
    left: workingDaysBetween("2026-11-21", "2026-11-02", vietNam),
    // Days on which clocks change, and the leap day.
    stepped: ["2026-03-08", "2026-11-01", "2024-02-29"].map((day) => [addDays(day, 1), addDays(day, -1), weekday(day)]),
    months: [addMonths("2026-01-31", 1), addYears("2024-02-29", 1), daysBetween("2025-12-31", "2026-11-21")],
    term: [termEnd("2023-11-17", { kind: "years", years: 5 }), noticeDay("2028-11-17", { months: 6 })],
    real: [isDay("2026-03-08"), isDay("2026-02-29")],
    today: dayIn(new Date("2026-11-21T09:00:00+07:00"), "Asia/Ho_Chi_Minh"),
  };
}

test.each(Object.entries(offsets))("%s", (zone, offset) => {
  process.env.TZ = "UTC";
  const expected = everything();
  process.env.TZ = zone;
  expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
  expect(everything()).toEqual(expected);
  expect(expected).toMatchObject({ due: { on: "2026-03-02" }, today: "2026-11-21", real: [true, false] });
});
