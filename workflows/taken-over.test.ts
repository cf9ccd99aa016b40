/** Taking over an agreement that already lives, at the step where it stands. */
import { describe, expect, it } from "vitest";
import { contextOf, formProblems, outcome, stands, story } from "#test/support/story";
import { entrySteps } from "./parts/record-schema";
import { stageOfStep } from "./parts/states";

describe("taken over", () => {
  it.each(entrySteps)("at %s it stands there, with nothing known but the step", (step) => {
    const history = story([["takenOver", { step }]]);
    expect(stands(history)).toBe(`${stageOfStep[step]}.${step}`);
    expect(contextOf(history).takenOver).toEqual({ step });
  });

  it.each(["drafting", "cleared", "declined"])("at %s it has no signing and no pilot", (step) => {
    const history = story([["takenOver", { step, firstOn: "2027-01-01", lastOn: "2027-12-31" }]]);
    expect(contextOf(history)).toMatchObject({ signing: null, term: null, pilot: null });
  });

  it.each(["inForce", "suspended", "watched", "lapsed"])("at %s unknown days stay unknown", (step) => {
    expect(contextOf(story([["takenOver", { step }]]))).toMatchObject({
      signing: { on: null, signatories: [], languages: [] },
      term: { kind: "notGiven", endsOn: null, renewal: "notGiven" },
    });
  });

  it.each(["running", "paused", "closed"] as const)("at %s it has a pilot that is still to be evaluated", (step) => {
    expect(contextOf(story([["takenOver", { step }]])).pilot).toMatchObject({
      number: 1,
      state: step,
      evaluated: false,
    });
  });

  it("in force with a window it has a pilot that is over", () => {
    const history = story([["takenOver", { step: "inForce", firstOn: "2024-01-01", lastOn: "2024-12-31" }]]);
    expect(contextOf(history).pilot).toMatchObject({ state: "closed", evaluated: true });
  });

  it("suspended it is on record as suspended and can be resumed", () => {
    const history = story([["takenOver", { step: "suspended" }]]);
    expect(contextOf(history).suspension).toEqual({ on: null, reason: null });
    expect(stands(story([["resumed"]], "agreement", history))).toBe("signed.inForce");
  });

  it.each(["declined", "lapsed", "terminated", "replaced", "completed"])("at %s it has an end", (step) => {
    const history = story([["takenOver", { step, endedOn: "2024-05-01", endReason: "As reported" }]]);
    expect(contextOf(history).end).toEqual({ on: "2024-05-01", reason: "As reported", successorId: null });
  });

  it("names its source, and its days agree with each other", () => {
    expect(formProblems("takenOver", { source: "" })).toEqual({ source: "enterSource" });
    expect(formProblems("takenOver", { signedOn: "2026-11-22" })).toEqual({ signedOn: "dayInFuture" });
    const ended = { step: "terminated", signedOn: "2024-05-01", endedOn: "2024-04-30" };
    expect(formProblems("takenOver", ended)).toEqual({ endedOn: "dayBefore:2024-05-01" });
    const authentic = { step: "inForce", languages: "vi, en", authentic: "zh" };
    expect(formProblems("takenOver", authentic)).toEqual({ authentic: "authenticNotAmongLanguages" });
    expect(formProblems("takenOver", { ...authentic, languages: "" })).toEqual({});
  });

  it("happens once, and nothing is proposed on top of it", () => {
    const history = story([["takenOver"]]);
    for (const type of ["takenOver", "proposed"] as const)
      expect(outcome(history, type)).toEqual({ accepted: false, why: "notNow" });
  });
});
