/** The pilot: its window, its indicators, and its end. */
import { describe, expect, it } from "vitest";
import { contextOf, formProblems, outcome, stands, story, type Told } from "#test/support/story";

const running: Told[] = [
  ["takenOver", { step: "running", signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2027-12-31" }],
];
const inForce: Told[] = [["takenOver", { step: "inForce", signedOn: "2026-01-01" }]];
const started: Told[] = [...inForce, ["pilotStarted"]];

describe("the window of a pilot", () => {
  it("ends after its first day", () => {
    for (const lastOn of ["2026-11-20", "2026-11-19"])
      expect(formProblems("pilotStarted", { firstOn: "2026-11-20", lastOn })).toEqual({ lastOn: "lastBeforeFirst" });
    expect(formProblems("pilotStarted", { firstOn: "2026-11-20", lastOn: "2026-11-21" })).toEqual({});
    expect(formProblems("takenOver", { step: "closed", firstOn: "2025-12-31", lastOn: "2024-01-01" })).toEqual({
      lastOn: "lastBeforeFirst",
    });
  });

  it("may lie ahead, and does not begin before the signing", () => {
    expect(outcome(story(inForce), "pilotStarted", { firstOn: "2027-01-01", lastOn: "2027-12-31" }).accepted).toBe(
      true,
    );
    const early: Told = ["pilotStarted", { firstOn: "2025-12-31" }];
    expect(outcome(story(inForce), ...early)).toMatchObject({ problems: { firstOn: "dayBefore:2026-01-01" } });
  });

  it("is only extended to a later day, with a reason", () => {
    for (const lastOn of ["2027-12-31", "2027-12-30"])
      expect(outcome(story(running), "pilotExtended", { lastOn })).toMatchObject({
        problems: { lastOn: "lastDayNotLater:2027-12-31" },
      });
    expect(formProblems("pilotExtended", { reason: " " })).toEqual({ reason: "enterReason" });
    const history = story([...running, ["pilotExtended"], ["pilotExtended", { lastOn: "2029-06-30" }]]);
    expect(stands(history)).toBe("pilot.running");
    expect(contextOf(history).pilot).toMatchObject({ lastOn: "2029-06-30", extensions: [{}, {}] });
  });
});

describe("a pilot", () => {
  it("needs a question, a scope, a lead on each side and an indicator", () => {
    const nothing = { question: "", scope: "", leadOurs: "", leadTheirs: "", indicators: [{ name: "", target: "" }] };
    expect(formProblems("pilotStarted", nothing)).toEqual({
      question: "enterQuestion",
      scope: "enterScope",
      leadOurs: "enterLeadOurs",
      leadTheirs: "enterLeadTheirs",
      indicators: "nameIndicator",
    });
  });

  it("keeps the numbers of its indicators, written with a point or a comma, and says what is no number", () => {
    const row = (target: string) => ({ indicators: [{ name: "Requests", unit: "per day", baseline: "-3", target }] });
    expect(formProblems("pilotStarted", row("12,5"))).toEqual({});
    expect(formProblems("pilotStarted", row("many"))).toEqual({ "indicators.0.target": "numberNotReal" });
  });

  it("may be closed early, and while it is paused", () => {
    const history = story([...running, ["pilotClosed", { on: "2024-02-01", outcome: "stop" }]]);
    expect(stands(history)).toBe("pilot.closed");
    expect(contextOf(history).pilot).toMatchObject({ state: "closed", closedOn: "2024-02-01", outcome: "stop" });
    expect(stands(story([...running, ["pilotPaused"], ["pilotClosed"]]))).toBe("pilot.closed");
  });

  it("is not closed before it began", () => {
    const problems = { on: "dayBefore:2024-01-01" };
    expect(outcome(story(running), "pilotClosed", { on: "2023-12-31" })).toMatchObject({ problems });
  });

  it("is evaluated only after it was closed, which is said", () => {
    const refused = { accepted: false, why: "notNow", first: "pilotClosed" };
    expect(outcome(story(running), "evaluated")).toEqual(refused);
    expect(outcome(story([...running, ["pilotPaused"]]), "evaluated")).toEqual(refused);
  });

  it("is evaluated with a final report and a measured indicator", () => {
    const bare = { pilot: { finalReport: false, measured: false } };
    expect(outcome(story([...running, ["pilotClosed"]]), "evaluated", {}, bare)).toMatchObject({
      needs: [
        { need: "finalReport", met: false },
        { need: "indicatorMeasured", met: false },
      ],
    });
  });

  it("starts only where the kind allows one and no other of the family runs", () => {
    const none = { kind: { pilot: "none", decided: true } } as const;
    expect(outcome(story(inForce), "pilotStarted", {}, none)).toMatchObject({
      needs: [{ need: "pilotAllowed", met: false }, { need: "noPilotElsewhere" }],
    });
    expect(outcome(story(inForce), "pilotStarted", {}, { pilotElsewhere: "2023-003" })).toMatchObject({
      needs: [{ need: "pilotAllowed" }, { need: "noPilotElsewhere", met: false }],
    });
  });

  it("suspended with its agreement is taken up again where it stood", () => {
    expect(stands(story([...running, ["suspended"]]))).toBe("signed.suspended");
    expect(stands(story([...running, ["suspended"], ["resumed"]]))).toBe("pilot.running");
    expect(stands(story([...running, ["pilotPaused"], ["suspended"], ["resumed"]]))).toBe("pilot.paused");
    expect(stands(story([...running, ["pilotClosed"], ["suspended"], ["resumed"]]))).toBe("pilot.closed");
  });

  it("after another one has the next number, and the earlier one is kept", () => {
    const history = story([
      ...started,
      ["pilotClosed"],
      ["evaluated"],
      ["decided", { decision: "anotherPilot", on: "2026-11-20", by: "Chairman", reason: "More to learn" }],
      ["pilotStarted"],
    ]);
    expect(contextOf(history)).toMatchObject({ pilot: { number: 2 }, pastPilots: [{ number: 1, evaluated: true }] });
  });

  it("asks again for the report and the measures that an earlier pilot could not establish", () => {
    const history = story([
      ...started,
      ["notEstablished", { need: "finalReport", reason: "Nobody wrote one" }],
      ["pilotClosed"],
      ["evaluated"],
      ["decided", { decision: "anotherPilot", on: "2026-11-20", by: "Chairman", reason: "More to learn" }],
      ["pilotStarted"],
    ]);
    expect(contextOf(history).waived).toEqual([]);
  });
});
