/** The evaluation, and where each decision leads. */
import { describe, expect, it } from "vitest";
import { contextOf, formProblems, outcome, stands, story, type Told } from "#test/support/story";
import { decisions } from "./evaluation-schema";

const closed: Told[] = [
  ["takenOver", { step: "closed", signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2025-12-31" }],
];
const untilDay = (termUntil: string): Told[] => [
  ["takenOver", { step: "inForce", signedOn: "2020-01-01", termKind: "until", termUntil }],
];
const evaluated: Told[] = [...closed, ["evaluated"]];
const decide = (decision: string, more: Record<string, unknown> = {}): Told => [
  "decided",
  { decision, on: "2026-11-20", by: "Chairman", reason: "As evaluated", ...more },
];
const years = { termKind: "years", termYears: "5" };

describe("the scorecard", () => {
  const scored = (score: string, evidence = "Report 12") =>
    formProblems("evaluated", { scores: [{ criterion: "a", score, evidence }] });

  it("takes whole scores from 0 to 4", () => {
    for (const score of ["0", "1", "2", "3", "4"]) expect(scored(score)).toEqual({});
    for (const score of ["-1", "5"]) expect(scored(score)).toEqual({ "scores.0.score": "numberOutOfRange:0–4" });
    expect(scored("2.5")).toEqual({ "scores.0.score": "numberNotReal" });
    for (const score of ["", "good"]) expect(scored(score)).toEqual({ "scores.0.score": "scoreEverything" });
  });

  it("needs evidence beside every score, and at least one score", () => {
    expect(scored("3", " ")).toEqual({ "scores.0.evidence": "scoreNeedsEvidence" });
    expect(formProblems("evaluated", { scores: [] })).toEqual({ scores: "scoreEverything" });
  });
});

describe("an evaluation", () => {
  it("scores every criterion in use", () => {
    const facts = { criteria: ["commitments", "a criterion added since"] };
    const history = story([["takenOver", { step: "closed" }]]);
    expect(outcome(history, "evaluated", {}, facts)).toMatchObject({ problems: { scores: "scoreEverything" } });
  });

  it("cannot be older than the end of the pilot", () => {
    const history = story([
      ["takenOver", { step: "running", firstOn: "2024-01-01", lastOn: "2027-01-01" }],
      ["pilotClosed"],
    ]);
    expect(outcome(history, "evaluated", { on: "2026-11-19" })).toMatchObject({
      problems: { on: "dayBefore:2026-11-20" },
    });
  });

  it("is possible in force without a pilot, and not for an agreement that is carried out as one", () => {
    expect(stands(story([...untilDay("2028-01-01"), ["evaluated"]]))).toBe("evaluated.deciding");
    expect(outcome(story(untilDay("2028-01-01"), "pilotAgreement"), "evaluated")).toMatchObject({ why: "notNow" });
  });
});

describe("a decision", () => {
  it.each([
    ["renew", years, "signed.inForce"],
    ["renewWithChanges", { ...years, changes: "A new annex" }, "signed.inForce"],
    ["anotherPilot", {}, "signed.inForce"],
    ["stepUp", { successorId: "another" }, "ended.replaced"],
    ["watch", { reviewOn: "2027-03-01" }, "evaluated.watched"],
    ["letLapse", {}, "ended.lapsed"],
    ["complete", {}, "ended.completed"],
    ["terminate", {}, "ended.terminated"],
  ] as const)("to %s leads on", (decision, more, place) => {
    expect(stands(story([...evaluated, decide(decision, more)]))).toBe(place);
  });

  it("is one of eight", () => {
    expect(decisions).toHaveLength(8);
    expect(formProblems("decided", { decision: "wait", on: "2026-11-20", by: "C", reason: "R" })).toEqual({
      decision: "chooseDecision",
    });
  });

  it("to renew needs a term that ends after the present one", () => {
    expect(formProblems("decided", decide("renew")[1])).toEqual({ termKind: "chooseTerm" });
    const history = story([...untilDay("2028-01-01"), ["evaluated"]]);
    const shorter = decide("renew", { termKind: "until", termUntil: "2027-12-31" });
    expect(outcome(history, ...shorter)).toMatchObject({ problems: { termUntil: "lastDayNotLater:2028-01-01" } });
    const renewed = story([decide("renew", years)], "agreement", history);
    expect(contextOf(renewed).term).toMatchObject({ startsOn: "2028-01-01", endsOn: "2033-01-01" });
  });

  it("to renew with changes says which, and they count as an amendment; to renew alone changes nothing", () => {
    expect(formProblems("decided", decide("renewWithChanges", years)[1])).toEqual({ changes: "enterChanges" });
    const changed = story([...evaluated, decide("renewWithChanges", { ...years, changes: "A new annex" })]);
    expect(contextOf(changed).amendments).toEqual([{ on: "2026-11-20", what: "A new annex" }]);
    const plain = story([...evaluated, decide("renew", { ...years, changes: "Left over from another choice" })]);
    expect(contextOf(plain).amendments).toEqual([]);
  });

  it("to step up names an agreement that is signed, and no other decision names one", () => {
    expect(formProblems("decided", decide("stepUp")[1])).toEqual({ successorId: "chooseSuccessor" });
    const facts = { successor: { reference: "2026-009", signed: false } };
    expect(outcome(story(evaluated), "decided", decide("stepUp", { successorId: "x" })[1], facts)).toMatchObject({
      needs: [{ need: "successorSigned", met: false }],
    });
    expect(contextOf(story([...evaluated, decide("stepUp", { successorId: "x" })])).end?.successorId).toBe("x");
    expect(contextOf(story([...evaluated, decide("complete", { successorId: "x" })])).end?.successorId).toBeNull();
  });

  it("for another pilot is for kinds that can have one", () => {
    const none = { kind: { pilot: "none", decided: true } } as const;
    const history = story([...untilDay("2028-01-01"), ["evaluated"]]);
    expect(outcome(history, "decided", decide("anotherPilot")[1], none)).toMatchObject({
      needs: [{ need: "pilotAllowed", met: false }],
    });
  });

  it("to watch has a later day to look again, and can be followed by another evaluation or decision", () => {
    expect(formProblems("decided", decide("watch")[1])).toEqual({ reviewOn: "enterReviewDay" });
    expect(formProblems("decided", decide("watch", { reviewOn: "2026-11-20" })[1])).toEqual({
      reviewOn: "reviewInPast",
    });
    const watched = story([...evaluated, decide("watch", { reviewOn: "2027-03-01" })]);
    expect(stands(story([["evaluated"]], "agreement", watched))).toBe("evaluated.deciding");
    expect(stands(story([decide("complete")], "agreement", watched))).toBe("ended.completed");
  });

  it("to let lapse waits for the end of the term, where one runs", () => {
    const history = story([...untilDay("2028-01-01"), ["evaluated"], decide("letLapse")]);
    expect(stands(history)).toBe("signed.inForce");
    expect(contextOf(history)).toMatchObject({ toLapse: true, end: null });
    expect(contextOf(story([["renewed"]], "agreement", history)).toLapse).toBe(false);
    const over = story([...untilDay("2026-11-20"), ["evaluated"], decide("letLapse")]);
    expect(stands(over)).toBe("ended.lapsed");
  });

  it("cannot be older than the evaluation", () => {
    expect(outcome(story(evaluated), ...decide("complete", { on: "2026-11-19" }))).toMatchObject({
      problems: { on: "dayBefore:2026-11-20" },
    });
  });
});
