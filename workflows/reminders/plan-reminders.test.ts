import { describe, expect, test } from "vitest";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { addWorkingDays } from "#workflows/calendar/working-days";
import { planReminders } from "./plan-reminders";
import type { RemindedDeadline, ReminderPolicy, ReminderRecipient } from "./reminder";

const calendars = { office: seededCalendar("VN"), of: seededCalendar };
const policy: ReminderPolicy = {
  beforeDays: [30, 7, 1],
  onDay: true,
  overdueEvery: 3,
  escalateAfter: 5,
  stopsWhenAcknowledged: true,
  critical: false,
};
const duty = (dueOn: string): RemindedDeadline => ({ dueOn, class: "duty", open: true, acknowledged: false });
const officer: ReminderRecipient = {
  recipient: "user:officer",
  timeZone: "Asia/Ho_Chi_Minh",
  country: "VN",
  escalation: false,
  particulars: "",
};
const manager = { ...officer, recipient: "user:manager", escalation: true };
const abroad = { ...officer, recipient: "address:a@example.test", timeZone: "America/Los_Angeles", country: "KR" };

/** The plan as `step stepOn sendAfter`. */
function plan(
  deadline: RemindedDeadline,
  now: string,
  changes: Partial<ReminderPolicy> = {},
  to: ReminderRecipient = officer,
) {
  const planned = planReminders(deadline, { ...policy, ...changes }, [to], calendars, new Date(now));
  return planned.map(({ step, stepOn, sendAfter }) => `${step} ${stepOn} ${sendAfter.toISOString().slice(0, 16)}`);
}

test("all steps that lie ahead are planned at eight in the morning, and the first one after the due day", () => {
  expect(plan(duty("2026-06-24"), "2026-05-01T00:00:00Z")).toEqual([
    "-30 2026-05-25 2026-05-25T01:00",
    "-7 2026-06-17 2026-06-17T01:00",
    "-1 2026-06-23 2026-06-23T01:00",
    "0 2026-06-24 2026-06-24T01:00",
    "3 2026-06-29 2026-06-29T01:00",
  ]);
});

test("a step on a day off comes on the working day before it", () => {
  // 28 June 2026 is a Sunday, the day before it a Saturday: both are Friday's, and one mail is enough.
  expect(plan(duty("2026-06-28"), "2026-06-20T00:00:00Z")).toEqual([
    "-7 2026-06-19 2026-06-22T01:00",
    "0 2026-06-26 2026-06-26T01:00",
    "3 2026-07-01 2026-07-01T01:00",
  ]);
  // Over Tết: 16 to 20 February 2026 are days off.
  expect(plan(duty("2026-02-19"), "2026-02-01T00:00:00Z", { beforeDays: [1], overdueEvery: null })).toEqual([
    "0 2026-02-13 2026-02-13T01:00",
  ]);
});

test("of the steps that have come only the latest is planned, for the next morning of work", () => {
  expect(plan(duty("2026-06-24"), "2026-06-19T03:00:00Z")[0]).toBe("-7 2026-06-17 2026-06-22T01:00");
  expect(plan(duty("2026-06-24"), "2026-06-24T00:59:00Z")[0]).toBe("-1 2026-06-23 2026-06-24T01:00");
  expect(plan(duty("2026-06-24"), "2026-06-24T01:00:00Z")[0]).toBe("0 2026-06-24 2026-06-24T01:00");
});

test("while overdue: the latest step that has come and the next one", () => {
  expect(plan(duty("2025-12-31"), "2026-11-21T02:00:00Z")).toEqual([
    "219 2026-11-18 2026-11-23T01:00",
    "222 2026-11-23 2026-11-23T01:00",
  ]);
  expect(addWorkingDays("2025-12-31", 219, calendars.office).on).toBe("2026-11-18");
});

test("a day overdue for decades is counted as quickly as one overdue since yesterday", () => {
  expect(plan(duty("1990-01-01"), "2026-11-21T02:00:00Z")).toHaveLength(2);
});

test("a critical one goes out at its moment, and at once where that is past", () => {
  expect(plan(duty("2026-06-24"), "2026-06-20T05:30:00Z", { critical: true }).slice(0, 2)).toEqual([
    "-7 2026-06-17 2026-06-20T05:30",
    "-1 2026-06-23 2026-06-23T01:00",
  ]);
});

test("managers hear of it once it is overdue for long enough, and then as often as the others", () => {
  const to = (now: string) => plan(duty("2026-06-24"), now, {}, manager);
  expect(to("2026-06-01T00:00:00Z")).toEqual(["5 2026-07-01 2026-07-01T01:00"]);
  expect(to("2026-07-01T01:00:00Z")).toEqual(["5 2026-07-01 2026-07-01T01:00", "8 2026-07-06 2026-07-06T01:00"]);
  expect(plan(duty("2026-06-24"), "2026-07-08T00:00:00Z", { overdueEvery: null }, manager)).toEqual([
    "5 2026-07-01 2026-07-08T01:00",
  ]);
  expect(plan(duty("2026-06-24"), "2026-06-01T00:00:00Z", { escalateAfter: null }, manager)).toEqual([]);
});

test("days are the recipient's: working days of the country, eight o'clock of the place", () => {
  // 3 and 5 October 2026 are days off in Korea, as is the weekend between them.
  expect(plan(duty("2026-10-05"), "2026-09-28T00:00:00Z", { beforeDays: [2] }, abroad)).toEqual([
    "0 2026-10-02 2026-10-02T15:00",
    "3 2026-10-08 2026-10-08T15:00",
  ]);
});

describe("what stops them", () => {
  const now = "2026-06-01T00:00:00Z";
  test("closed or done: nothing", () => {
    expect(plan({ ...duty("2026-06-24"), open: false }, now)).toEqual([]);
  });
  test("acknowledged: nothing before it is overdue, where the policy says so", () => {
    const acknowledged = { ...duty("2026-06-24"), acknowledged: true };
    expect(plan(acknowledged, now)).toEqual(["3 2026-06-29 2026-06-29T01:00"]);
    expect(plan(acknowledged, now, { stopsWhenAcknowledged: false })).toHaveLength(5);
  });
  test.each(["occasion", "watch"] as const)("%s: never overdue", (kind) => {
    expect(plan({ ...duty("2026-06-24"), class: kind }, now).at(-1)).toMatch(/^0 /);
    expect(plan({ ...duty("2026-06-24"), class: kind }, now, {}, manager)).toEqual([]);
  });
});

test("a preview sees every step while overdue up to its end", () => {
  const now = new Date("2026-06-20T00:00:00Z");
  const all = planReminders(duty("2026-06-24"), policy, [officer], calendars, now, new Date("2026-07-10T00:00:00Z"));
  expect(all.map(({ step }) => step)).toEqual([-7, -1, 0, 3, 6, 9, 12]);
});
