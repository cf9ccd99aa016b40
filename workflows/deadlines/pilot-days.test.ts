import { expect, test } from "vitest";
import { inForce } from "#test/support/deadline-facts";
import type { DeadlineInput } from "./facts";
import { pilotReportDue } from "./pilot-days";

type Pilot = NonNullable<DeadlineInput["pilot"]>;

const due = (change: Partial<Pilot>, input: Partial<DeadlineInput> = {}) => {
  const reports = { mid: false, final: false };
  const pilot = { firstOn: "2026-01-01", lastOn: "2026-12-31", closed: false, evaluated: false, reports, ...change };
  return pilotReportDue({ ...inForce, stage: "pilot", step: "running", ...input, pilot }).map(
    ({ subject, dueOn }) => `${subject} ${dueOn}`,
  );
};

test("a report is due in the middle of the window and one by its last day, each until it is on record", () => {
  expect(due({})).toEqual(["mid 2026-07-02", "final 2026-12-31"]);
  expect(due({ reports: { mid: true, final: false } })).toEqual(["final 2026-12-31"]);
  expect(due({ reports: { mid: true, final: true } })).toEqual([]);
});

test("an extension moves both", () => {
  expect(due({ lastOn: "2027-06-30" })).toEqual(["mid 2026-09-30", "final 2027-06-30"]);
});

test("of a closed pilot only the final report is due, of an evaluated one none", () => {
  expect(due({ closed: true })).toEqual(["final 2026-12-31"]);
  expect(due({ closed: true, evaluated: true })).toEqual([]);
});

test("none is due of a pilot taken over from a source, without a window, or of an ended agreement", () => {
  expect(due({ reports: null })).toEqual([]);
  expect(due({ lastOn: null })).toEqual([]);
  expect(due({ firstOn: null })).toEqual(["final 2026-12-31"]);
  expect(due({}, { stage: "ended", ended: true })).toEqual([]);
});
