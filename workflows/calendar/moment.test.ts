import { expect, test } from "vitest";
import { capitalZone } from "./capital-zone";
import { addDays, dayIn, isDay } from "./day";
import { momentAt } from "./moment";

test.each([
  ["UTC", "2026-11-21", "2026-11-21T08:00:00Z"],
  ["Asia/Ho_Chi_Minh", "2026-11-21", "2026-11-21T01:00:00Z"],
  ["Pacific/Kiritimati", "2026-11-21", "2026-11-20T18:00:00Z"],
  ["America/Los_Angeles", "2026-11-21", "2026-11-21T16:00:00Z"],
  ["America/Los_Angeles", "2026-07-21", "2026-07-21T15:00:00Z"],
])("eight in the morning in %s on %s", (zone, day, moment) => {
  expect(momentAt(day, "08:00", zone).toISOString()).toBe(new Date(moment).toISOString());
});

test.each([
  // Spring forward and back, on the days around: always eight o'clock there.
  ["America/Los_Angeles", "2026-03-07", 16],
  ["America/Los_Angeles", "2026-03-08", 15],
  ["America/Los_Angeles", "2026-10-31", 15],
  ["America/Los_Angeles", "2026-11-01", 16],
])("clocks change in %s: eight o'clock on %s is %i in UTC", (zone, day, hour) => {
  expect(momentAt(day, "08:00", zone).getUTCHours()).toBe(hour);
});

test("Lord Howe moves its clocks by half an hour", () => {
  expect(momentAt("2026-04-04", "08:00", "Australia/Lord_Howe").toISOString()).toBe("2026-04-03T21:00:00.000Z");
  expect(momentAt("2026-04-05", "08:00", "Australia/Lord_Howe").toISOString()).toBe("2026-04-04T21:30:00.000Z");
});

test("a time that clocks skip is as late as it would have been, one they show twice is the first", () => {
  expect(momentAt("2026-03-08", "02:30", "America/Los_Angeles").toISOString()).toBe("2026-03-08T10:30:00.000Z");
  expect(momentAt("2026-11-01", "01:30", "America/Los_Angeles").toISOString()).toBe("2026-11-01T08:30:00.000Z");
  expect(momentAt("2026-10-04", "02:15", "Australia/Lord_Howe").toISOString()).toBe("2026-10-03T15:45:00.000Z");
  expect(momentAt("2026-04-05", "01:45", "Australia/Lord_Howe").toISOString()).toBe("2026-04-04T14:45:00.000Z");
});

test("a day that a place left out is taken on the day after it", () => {
  const moment = momentAt("2011-12-30", "08:00", "Pacific/Apia");
  expect(dayIn(moment, "Pacific/Apia")).toBe("2011-12-31");
});

test("the day of a moment is the day it was made from", () => {
  for (const zone of ["UTC", "America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "Australia/Lord_Howe"])
    for (let day = "2026-01-01"; day < "2027-01-01"; day = addDays(day, 7))
      expect(isDay(day) && dayIn(momentAt(day, "08:00", zone), zone)).toBe(day);
});

test.each([
  ["VN", "Asia/Saigon"],
  ["KR", "Asia/Seoul"],
  ["CN", "Asia/Shanghai"],
  ["US", "America/New_York"],
  ["AU", "Australia/Sydney"],
  ["ZZ", null],
  ["Korea", null],
])("the capital of %s keeps the time of %s", (country, zone) => {
  const found = capitalZone(country);
  // Two names of one zone.
  expect(found === "Asia/Ho_Chi_Minh" ? "Asia/Saigon" : found).toBe(zone);
});
