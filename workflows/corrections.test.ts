/** Corrections: the history with the corrected entry in the place of the wrong one must still hold. */
import { describe, expect, it } from "vitest";
import { today } from "#test/support/history";
import { sampleOf } from "#test/support/scenarios";
import { contextOf, outcome, stands, story, type Told } from "#test/support/story";
import { type EventType, events } from "./events";
import { effective, marks } from "./history";

/** The correction of an entry: its whole form again, as it should have been. */
const correct = (revision: number, type: EventType, data: Record<string, unknown>, facts = {}): Told => [
  "corrected",
  { revision, data: events[type].schema(today).parse(sampleOf(type, data)), reason: "Checked against the file" },
  facts,
];

const signed: Told[] = [
  ["takenOver", { step: "cleared" }],
  ["signed", { on: "2026-11-10" }],
];
const disagreed: Told[] = [
  ["proposed"],
  ["opinionsAsked"],
  ["opinionAnswered", { verdict: "disagrees", text: "Against it" }],
];
const agrees = { verdict: "agrees", text: "" };

describe("a correction", () => {
  it("of the signing day changes what follows from it", () => {
    const history = story([...signed, ["pilotStarted"], correct(2, "signed", { on: "2026-10-05" })]);
    expect(stands(history)).toBe("pilot.running");
    expect(contextOf(history)).toMatchObject({ signing: { on: "2026-10-05" }, term: { endsOn: "2031-10-05" } });
    expect(contextOf(history).pilot?.firstOn).toBe("2026-11-20");
  });

  it("that a later event contradicts is refused and names that event", () => {
    const history = story([...signed, ["amended", { on: "2026-11-12" }], ["suspended"]]);
    expect(outcome(history, ...correct(2, "signed", { on: "2026-11-15" }))).toEqual({
      accepted: false,
      why: "contradicts",
      revision: 3,
      type: "amended",
    });
  });

  it("that what came before contradicts is refused at its field", () => {
    const history = story([["proposed"], ["opinionsAsked"], ["opinionAnswered"]]);
    expect(outcome(history, ...correct(3, "opinionAnswered", { on: "2026-11-15" }))).toEqual({
      accepted: false,
      why: "input",
      problems: { "data.on": "dayBefore:2026-11-16" },
    });
  });

  it("of a disagreement to an agreement closes the higher consent", () => {
    const history = story([...disagreed, correct(3, "opinionAnswered", agrees)]);
    expect(stands(history)).toBe("proposed.consulting");
    expect(contextOf(history).consultation?.opinions[0]?.verdict).toBe("agrees");
  });

  it("of a disagreement that was consented to is refused and names the consent", () => {
    const history = story([...disagreed, ["higherConsentGiven"]]);
    expect(outcome(history, ...correct(3, "opinionAnswered", agrees))).toMatchObject({
      why: "contradicts",
      revision: 4,
      type: "higherConsentGiven",
    });
  });

  it("of an agreement to a disagreement takes a clearance back to its question", () => {
    const history = story([
      ["proposed"],
      ["opinionsAsked", { bodies: [{ name: "Ministry A" }] }],
      ["opinionAnswered"],
      ["cleared"],
    ]);
    const to = { verdict: "disagrees", text: "Against it after all" };
    expect(outcome(history, ...correct(3, "opinionAnswered", to))).toMatchObject({
      why: "contradicts",
      type: "cleared",
    });
  });

  it("of the entry moves the agreement to where it really stood", () => {
    const history = story([
      ["takenOver", { step: "inForce" }],
      correct(1, "takenOver", { step: "running", source: "Annex 2" }),
    ]);
    expect(stands(history)).toBe("pilot.running");
  });

  it("counts the latest of two for the same entry, and needs no order", () => {
    const history = story([
      ...signed,
      ["amended"],
      correct(2, "signed", { on: "2026-11-09" }),
      correct(2, "signed", { on: "2026-11-08" }),
    ]);
    expect(contextOf(history).signing?.on).toBe("2026-11-08");
    expect(effective(history.log)).toHaveLength(3);
    expect(effective(history.log)[1]?.occurredOn).toBe("2026-11-08");
    expect([...marks(history.log).corrected]).toEqual([2]);
  });

  it.each([
    ["that never was", 9],
    ["of a correction itself", 3],
  ])("of an entry %s is refused", (_, revision) => {
    const history = story([...signed, correct(2, "signed", { on: "2026-11-09" })]);
    const decided = outcome(history, ...correct(revision, "signed", { on: "2026-11-08" }));
    expect(decided).toEqual({ accepted: false, why: "input", problems: { revision: "chooseEntry" } });
  });

  it("of an entry that was taken back is refused", () => {
    const history = story([...signed, ["withdrawn"]]);
    expect(outcome(history, ...correct(2, "signed", { on: "2026-11-08" }))).toMatchObject({
      problems: { revision: "chooseEntry" },
    });
  });

  it("of the successor is decided on the agreement it names now", () => {
    const history = story([["takenOver", { step: "inForce" }], ["replaced"]]);
    const other = (signed: boolean) =>
      correct(2, "replaced", { successorId: "another" }, { successor: { reference: "2026-004", signed } });
    expect(outcome(history, ...other(false))).toMatchObject({
      accepted: false,
      why: "needs",
      needs: [{ need: "successorSigned", met: false }],
    });
    expect(contextOf(story([other(true)], "agreement", history)).end?.successorId).toBe("another");
  });

  it("still arrives after the end, and not on a void record", () => {
    const ended = story([...signed, ["terminated"], correct(2, "signed", { on: "2026-11-09" })]);
    expect(stands(ended)).toBe("ended.terminated");
    const voided = story([...signed, ["voided"]]);
    expect(outcome(voided, ...correct(2, "signed", { on: "2026-11-09" }))).toEqual({ accepted: false, why: "notNow" });
  });
});
