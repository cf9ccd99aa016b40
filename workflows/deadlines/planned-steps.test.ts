import fc from "fast-check";
import { expect, test } from "vitest";
import { inForce, reckoning } from "#test/support/deadline-facts";
import { addDays } from "#workflows/calendar/day";
import { addWorkingDays, isWorkingDay } from "#workflows/calendar/working-days";
import { deadlinesOf } from "./deadlines-of";
import type { DeadlineInput } from "./facts";

const drafting = (plannedSigningOn: string | null, change: Partial<DeadlineInput> = {}): DeadlineInput => ({
  ...inForce,
  stage: "proposed",
  step: "drafting",
  plannedSigningOn,
  ...change,
});
const found = (input: DeadlineInput, with_ = reckoning) =>
  deadlinesOf(input, with_, "2026-01-01").filter(({ kind }) => kind === "plannedStep");
const steps = (input: DeadlineInput, with_ = reckoning) =>
  found(input, with_).map(({ subject, dueOn }) => `${subject} ${dueOn}`);

const asked = (answered: boolean) => ({
  bodies: [{ name: "A ministry", sentOn: "2026-02-02", sentHour: null, answered }],
});

test("from a planned signing the days go back over Tết: letters by Thu 12 February 2026 for Wed 4 March", () => {
  expect(steps(drafting("2026-03-04"))).toEqual([
    "opinionsAsked 2026-02-12",
    "opinionsIn 2026-03-02",
    "cleared 2026-03-03",
    "signing 2026-03-04",
  ]);
});

test("from a planned signing the days go back over swapped days: letters by Wed 31 December 2025 for Wed 14 January 2026", () => {
  // Sat 10 January is worked; 1 and 2 January are not.
  expect(steps(drafting("2026-01-14"))).toEqual([
    "opinionsAsked 2025-12-31",
    "opinionsIn 2026-01-12",
    "cleared 2026-01-13",
    "signing 2026-01-14",
  ]);
});

test("a signing planned for a Monday is cleared for on the Friday before, and one for a Sunday stays on the Sunday", () => {
  expect(steps(drafting("2026-06-15")).slice(1)).toEqual([
    "opinionsIn 2026-06-11",
    "cleared 2026-06-12",
    "signing 2026-06-15",
  ]);
  expect(steps(drafting("2026-06-14")).slice(1)).toEqual([
    "opinionsIn 2026-06-11",
    "cleared 2026-06-12",
    "signing 2026-06-14",
  ]);
});

test("only the steps still ahead have a day", () => {
  const on = "2026-03-04";
  expect(steps(drafting(on, { step: "consulting", consultation: asked(false) }))).toEqual([
    ...["opinionsIn 2026-03-02", "cleared 2026-03-03", "signing 2026-03-04"],
  ]);
  expect(steps(drafting(on, { step: "consulting", consultation: asked(true) }))).toEqual([
    ...["cleared 2026-03-03", "signing 2026-03-04"],
  ]);
  const higherConsent = { askedOn: "2026-02-10", given: false };
  expect(steps(drafting(on, { step: "higherConsent", consultation: asked(true), higherConsent }))).toEqual([
    ...["consentIn 2026-03-02", "cleared 2026-03-03", "signing 2026-03-04"],
  ]);
  expect(steps(drafting(on, { step: "cleared" }))).toEqual(["signing 2026-03-04"]);
  expect(steps(drafting(on, { opinionsRequired: false }))).toEqual(["cleared 2026-03-03", "signing 2026-03-04"]);
});

test("nothing is planned without a day, after the signing, of the agreements of others, and at the end", () => {
  expect(steps(drafting(null))).toEqual([]);
  expect(steps({ ...inForce, plannedSigningOn: "2026-03-04" })).toEqual([]);
  expect(steps(drafting("2026-03-04", { observed: true }))).toEqual([]);
  expect(steps(drafting("2026-03-04", { stage: "ended", ended: true }))).toEqual([]);
});

test("a plan across days that are not settled, or into a year without a table, says so", () => {
  expect(found(drafting("2026-11-30")).map(({ unconfirmed }) => unconfirmed)).toEqual([true, true, true, false]);
  const [first] = found(drafting("2028-02-01"));
  expect(first).toMatchObject({ unconfirmed: true, basis: { missingYears: [2028] } });
  expect(found(drafting("2026-06-15")).some(({ unconfirmed }) => unconfirmed)).toBe(false);
});

test("letters go out on the latest working day from which the answers are in by their day, whatever the number of days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), (n, days) => {
      const signingOn = addDays("2024-06-01", n);
      const policies = reckoning.policies.map((policy) => ({ ...policy, days }));
      const plan = new Map(
        found(drafting(signingOn), { ...reckoning, policies }).map(({ subject, dueOn }) => [subject, dueOn]),
      );
      const { calendar } = reckoning;
      const [sent, inBy, cleared] = ["opinionsAsked", "opinionsIn", "cleared"].map((step) => plan.get(step) ?? "");
      if (!sent || !inBy || !cleared) throw new Error("a step has no day");
      for (const day of [sent, inBy, cleared]) expect(isWorkingDay(day, calendar)).toBe(true);
      expect(addWorkingDays(sent, days, calendar).on <= inBy).toBe(true);
      const next = addWorkingDays(sent, 1, calendar).on;
      expect(addWorkingDays(next, days, calendar).on > inBy).toBe(true);
      expect(sent < inBy && inBy < cleared && cleared < signingOn).toBe(true);
    }),
  );
});
