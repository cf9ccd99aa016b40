/** What becomes of an agreement whose party was succeeded: the plan, its task, and how it is changed, corrected and taken back. */
import { describe, expect, it } from "vitest";
import { allFacts } from "#test/support/facts";
import { given, type History, nothing, when } from "#test/support/history";
import { officerId, sampleOf, succession } from "#test/support/scenarios";
import type { Facts } from "./facts";
import { followUpsOf } from "./follow-ups";
import { inheritancesOf } from "./inheritance";
import { nextSteps } from "./next-steps";
import { placeOf } from "./snapshot";

const inForce = () => given(nothing("agreement"), "takenOver", sampleOf("takenOver", { step: "inForce" }));
const decide = (history: History, data: Record<string, unknown> = {}, facts: Partial<Facts> = {}) =>
  given(history, "inheritanceDecided", sampleOf("inheritanceDecided", data), facts);
const tried = (data: Record<string, unknown>, facts: Partial<Facts> = {}) =>
  when(inForce(), "inheritanceDecided", sampleOf("inheritanceDecided", data), facts);
const tasksOf = ({ log }: History) => followUpsOf(log).tasks;
const correcting = (history: History, revision: number, data: Record<string, unknown>) =>
  given(history, "corrected", { revision, data: { ...history.log[revision - 1]?.data, ...data }, reason: "Checked" });

describe("deciding what becomes of an inherited agreement", () => {
  it("moves nothing and asks the officer for what was decided", () => {
    const history = decide(inForce());
    expect(history.snapshot && placeOf(history.snapshot)).toEqual({ stage: "signed", step: "inForce" });
    expect(history.snapshot?.context).toEqual(inForce().snapshot?.context);
    expect(tasksOf(history)).toEqual([
      { key: `2:inheritAmend:${officerId}`, template: "inheritAmend", dueOn: "2027-03-01", assigneeId: officerId },
    ]);
  });

  it("asks nobody for what is kept without a day, and somebody for what is kept with one", () => {
    const kept = { becomes: "keep", dueOn: "", officerId: "" };
    expect(tasksOf(decide(inForce(), kept))).toEqual([]);
    expect(tasksOf(decide(inForce(), { ...kept, officerId }))).toEqual([]);
    expect(tasksOf(decide(inForce(), { becomes: "keep" }))).toMatchObject([{ template: "inheritKeep" }]);
  });

  it("needs an officer and a day for everything else, and no day before the decision", () => {
    expect(() => tried({ officerId: "" })).toThrow("chooseOfficer");
    expect(() => tried({ dueOn: "" })).toThrow("enterInheritanceDay");
    expect(() => tried({ becomes: "keep", officerId: "" })).toThrow("chooseOfficer");
    expect(() => tried({ dueOn: "2026-11-19" })).toThrow("dayBefore:2026-11-20");
  });

  it("is refused where no party was succeeded, where the succession reads otherwise, and for who may not see it", () => {
    const refusal = (problems: Record<string, string>) => ({ accepted: false, why: "input", problems });
    expect(tried({}, { successions: [] })).toMatchObject({
      why: "needs",
      needs: [{ need: "partySucceeded", met: false }],
    });
    expect(tried({}, { successions: undefined })).toMatchObject({ why: "needs" });
    expect(tried({ act: "Another act" })).toEqual(refusal({ successionId: "chooseSuccession" }));
    expect(tried({ successionId: "another" })).toEqual(refusal({ successionId: "chooseSuccession" }));
    expect(tried({}, { officer: null })).toEqual(refusal({ officerId: "chooseOfficer" }));
    expect(tried({}, { officer: { sees: false } })).toEqual(refusal({ officerId: "officerMayNotSee" }));
  });

  it("is not possible once the agreement ended", () => {
    const ended = given(inForce(), "terminated", sampleOf("terminated"));
    expect(when(ended, "inheritanceDecided", sampleOf("inheritanceDecided"))).toMatchObject({ why: "notNow" });
  });

  it("is offered only where a party was succeeded", () => {
    const { snapshot } = inForce();
    const offered = (successions: Facts["successions"]) =>
      nextSteps("agreement", snapshot as never, { ...allFacts, successions }, "2026-11-21").some(
        ({ event }) => event === "inheritanceDecided",
      );
    expect([offered(undefined), offered([]), offered([succession])]).toEqual([false, false, true]);
  });

  it("decided anew, the last counts and the first asks for nothing more; each succession has its own", () => {
    const second = { ...succession, id: "00000000-0000-4000-8000-00000000dddd", predecessor: "A former province" };
    const facts = { successions: [succession, second] };
    const other = { successionId: second.id, predecessor: second.predecessor, becomes: "end" };
    const history = decide(decide(decide(inForce()), other, facts), { becomes: "replace" });
    expect(inheritancesOf(history.log).map(({ revision, data }) => [revision, data.becomes])).toEqual([
      [3, "end"],
      [4, "replace"],
    ]);
    expect(tasksOf(history).map(({ key }) => key)).toEqual([
      `3:inheritEnd:${officerId}`,
      `4:inheritReplace:${officerId}`,
    ]);
  });

  it("taken back, the one before it counts again", () => {
    const twice = decide(decide(inForce()), { becomes: "end" });
    const back = given(twice, "withdrawn", { reason: "Wrong agreement" });
    expect(inheritancesOf(back.log).map(({ revision }) => revision)).toEqual([2]);
    expect(inheritancesOf(given(back, "withdrawn", { reason: "This one too" }).log)).toEqual([]);
  });

  it("corrected, it asks whom the correction names, by the day it names", () => {
    const somebody = "00000000-0000-4000-8000-00000000eeee";
    const corrected = correcting(decide(inForce()), 2, { officerId: somebody, dueOn: "2027-05-01" });
    expect(tasksOf(corrected)).toEqual([
      { key: `2:inheritAmend:${somebody}`, template: "inheritAmend", dueOn: "2027-05-01", assigneeId: somebody },
    ]);
  });
});
