/** Which events make tasks of the office's own, and the day these get. */
import { describe, expect, it } from "vitest";
import { story, type Told } from "#test/support/story";
import type { WorkingCalendar } from "./calendar/working-days";
import { builtInTaskEvents, followUpsOf } from "./follow-ups";
import { countedRevisions, dayCorrected, templateDay, templateEvents } from "./task-templates";

const calendar: WorkingCalendar = {
  country: "VN",
  years: { 2026: { complete: true, unconfirmedFrom: null, unconfirmedTo: null } },
  holidays: {},
};

describe("the day a template gives", () => {
  it("is so many calendar days after the event's, on whatever day that falls", () => {
    expect(templateDay("2026-11-20", { dueDays: 2, dueUnit: "calendarDays" }, calendar)).toBe("2026-11-22");
    expect(templateDay("2026-11-20", { dueDays: 0, dueUnit: "calendarDays" }, calendar)).toBe("2026-11-20");
  });

  it("is so many working days after it", () => {
    expect(templateDay("2026-11-20", { dueDays: 2, dueUnit: "workingDays" }, calendar)).toBe("2026-11-24");
  });

  it("is none where the template has none, or nobody knows the event's", () => {
    expect(templateDay("2026-11-20", { dueDays: null, dueUnit: "workingDays" }, calendar)).toBeNull();
    expect(templateDay(null, { dueDays: 2, dueUnit: "calendarDays" }, calendar)).toBeNull();
  });
});

it("what is taken over, put right, taken back or about the record makes no task", () => {
  for (const type of ["takenOver", "corrected", "withdrawn", "voided", "notEstablished"] as const)
    expect(templateEvents).not.toContain(type);
  expect(templateEvents).toContain("proposed");
  expect(templateEvents).toContain("signed");
});

it("the product's own are named with the event that makes them", () => {
  const stories: Told[][] = [
    [["proposed"], ["opinionsAsked"], ["returned"]],
    [
      ["takenOver", { step: "cleared" }],
      ["signed", { languages: "zh", authentic: "" }],
    ],
    [
      ["takenOver", { step: "inForce" }],
      ["evaluated"],
      ["decided", { decision: "anotherPilot", on: "2026-11-20", by: "Chairman", reason: "As evaluated" }],
    ],
  ];
  for (const { log } of stories.map((told) => story(told))) {
    const { tasks } = followUpsOf(log);
    expect(tasks).toHaveLength(1);
    for (const { template } of tasks) expect(builtInTaskEvents[template]).toBe(log.at(-1)?.type);
  }
});

describe("of a history", () => {
  const signing: Told[] = [["takenOver", { step: "cleared" }], ["signed"]];
  const moved = (on: string): Told => {
    const data = { ...story(signing).log[1]?.data, on };
    return ["corrected", { revision: 2, data, reason: "Checked" }];
  };

  it("only events that were not taken back count", () => {
    expect(countedRevisions(story(signing).log)).toEqual([1, 2]);
    expect(countedRevisions(story([...signing, ["withdrawn"]]).log)).toEqual([1]);
  });

  it("a correction of the day says which day it was and is", () => {
    expect(dayCorrected(story([...signing, moved("2026-11-18")]).log)).toEqual({
      revision: 2,
      before: "2026-11-20",
      now: "2026-11-18",
    });
  });

  it("a correction of anything else moves no day", () => {
    expect(dayCorrected(story([...signing, moved("2026-11-20")]).log)).toBeNull();
    expect(dayCorrected(story(signing).log)).toBeNull();
  });
});
