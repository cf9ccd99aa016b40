import { describe, expect, it } from "vitest";
import { contextOf, story, type Told } from "#test/support/story";
import type { MachineName } from "#workflows/kinds";
import { placeOf } from "#workflows/snapshot";
import { shownStages } from "./show-stages";

function barOf(events: Told[], machine: MachineName = "agreement", more = {}) {
  const history = story(events, machine);
  const place = placeOf(history.snapshot as never);
  if (!place) throw new Error("Nothing is recorded");
  const pilotKind = machine === "agreement" ? ("optional" as const) : ("required" as const);
  const facts = { ...place, context: contextOf(history), pilotKind, evaluationDue: null, childInPilot: null, ...more };
  return shownStages(facts).map(({ stage, state, when }) => `${stage} ${state} ${when.is}`);
}

describe("the stage bar", () => {
  it("of a proposal has one stage behind no other", () => {
    expect(barOf([["proposed"]])).toEqual([
      "proposed here day",
      "signed ahead nothing",
      "pilot ahead nothing",
      "evaluated ahead nothing",
    ]);
  });

  it("says what a source does not give", () => {
    const taken: Told = ["takenOver", { step: "running", source: "A file" }];
    expect(barOf([taken], "pilotAgreement", { evaluationDue: "2025-12-31" })).toEqual([
      "proposed past notGiven",
      "signed past notGiven",
      "pilot here notGiven",
      "evaluated ahead due",
    ]);
  });

  it("points to the record of the family that runs the pilot", () => {
    const childInPilot = { id: "x", reference: "2026-002" };
    const bar = barOf([["takenOver", { step: "inForce", signedOn: "2020-01-01" }]], "agreement", { childInPilot });
    expect(bar[2]).toBe("pilot ahead child");
  });

  it("says where a kind has no pilot, and adds the end only where it was reached", () => {
    const signed: Told = ["takenOver", { step: "inForce", signedOn: "2020-01-01" }];
    expect(barOf([signed], "agreement", { pilotKind: "none" })).toHaveLength(4);
    expect(barOf([signed, ["terminated"]], "agreement", { pilotKind: "none" })).toEqual([
      "proposed past notGiven",
      "signed past day",
      "pilot ahead without",
      "evaluated ahead nothing",
      "ended here day",
    ]);
  });
});
