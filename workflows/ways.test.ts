/** The ways between stages, straight and by steps, and what an agreement asks for next. */
import { describe, expect, it } from "vitest";
import { allFacts } from "#test/support/facts";
import { today } from "#test/support/history";
import { story, type Told } from "#test/support/story";
import type { Facts } from "./facts";
import type { MachineName } from "./kinds";
import { nextSteps } from "./next-steps";
import type { Stage, Step } from "./parts/states";
import type { StoredSnapshot } from "./snapshot";
import { placeOf } from "./snapshot";
import { stepsWithWayOn, wayOn, waysTo, wayThrough } from "./ways";

const at = (step: string, data: Record<string, unknown> = {}): Told[] => [["takenOver", { step, ...data }]];
const pilot = { signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2027-12-31" };

const drafting: Told[] = [["proposed"]];
const inForce = at("inForce", { signedOn: "2020-01-01" });
const running = at("running", pilot);
const evaluated: Told[] = [...inForce, ["evaluated"]];

function standing(told: Told[], machine: MachineName = "agreement"): StoredSnapshot {
  const { snapshot } = story(told, machine);
  if (!snapshot) throw new Error("Nothing is recorded");
  return snapshot;
}

describe("what leads straight to a stage", () => {
  it.each<[string, Told[], Stage, string[]]>([
    ["a draft is not signed", drafting, "signed", []],
    ["a draft can be declined", drafting, "ended", ["declined"]],
    ["an agreement in force can be given a pilot", inForce, "pilot", ["pilotStarted"]],
    ["an agreement in force can be evaluated", inForce, "evaluated", ["evaluated"]],
    ["nothing that was signed is proposed again", inForce, "proposed", []],
    ["a running pilot is closed before it is evaluated", running, "evaluated", []],
    ["a pilot can be suspended, which stands under signed", running, "signed", ["suspended"]],
    ["an evaluation leads back by a decision", evaluated, "signed", ["decided"]],
  ])("%s", (_, told, stage, expected) => {
    expect(waysTo("agreement", standing(told), stage, today)).toEqual(expected);
  });

  it("is not an entry made in error", () => {
    expect(waysTo("agreement", standing(inForce), "ended", today)).toEqual(
      expect.arrayContaining(["lapsed", "terminated", "replaced", "completed"]),
    );
    expect(waysTo("agreement", standing(inForce), "ended", today)).not.toContain("voided");
  });

  it("takes up a suspended pilot where it stood", () => {
    const suspended = standing([...running, ["suspended"]]);
    expect(waysTo("agreement", suspended, "pilot", today)).toEqual(["resumed"]);
    expect(waysTo("agreement", standing([...inForce, ["suspended"]]), "pilot", today)).toEqual([]);
  });

  it("does not leave out a pilot that is required", () => {
    expect(waysTo("pilotAgreement", standing(inForce, "pilotAgreement"), "evaluated", today)).toEqual([]);
  });
});

describe("the way through", () => {
  it.each<[string, Told[], Stage, string[] | null]>([
    ["from a draft to an evaluation", drafting, "evaluated", ["cleared", "signed", "evaluated"]],
    ["from a running pilot to an evaluation", running, "evaluated", ["pilotClosed", "evaluated"]],
    ["from a running pilot back to signed", running, "signed", ["pilotClosed", "evaluated", "decided"]],
    ["from an evaluation to another pilot", evaluated, "pilot", ["decided", "pilotStarted"]],
    ["never back to a proposal", inForce, "proposed", null],
    ["never out of an end", [...drafting, ["declined"]], "signed", null],
  ])("%s", (_, told, stage, expected) => {
    expect(wayThrough("agreement", standing(told), stage)).toEqual(expected);
  });

  it("asks for opinions where the office owes that", () => {
    expect(wayThrough("agreement", standing(drafting), "signed", ["opinionsNotOwed"])).toEqual([
      "opinionsAsked",
      "cleared",
      "signed",
    ]);
  });

  it("leads to no pilot of a kind that has none", () => {
    expect(wayThrough("agreement", standing(drafting), "pilot", ["pilotAllowed"])).toBeNull();
  });
});

describe("what an agreement asks for next", () => {
  const asked = (told: Told[], changed: Partial<Facts> = {}, windowOver = false) => {
    const snapshot = standing(told);
    const step = placeOf(snapshot)?.step as Step;
    return wayOn(nextSteps("agreement", snapshot, { ...allFacts, ...changed }, today), { step, windowOver });
  };

  it("is the first event that is ready", () => {
    expect(asked(drafting)).toMatchObject({ event: "opinionsAsked", ready: true, missing: [] });
    expect(asked(drafting, { office: { opinionsRequired: false } })).toMatchObject({ event: "cleared", ready: true });
  });

  it("names what is missing, and never the duty to ask as something that could be met", () => {
    const nothing = { parties: { ours: 0, theirs: 1 }, described: { summary: false, fields: true } };
    expect(asked(drafting, nothing)).toMatchObject({
      event: "opinionsAsked",
      ready: false,
      missing: ["partiesNamed", "described"],
    });
  });

  it("is nothing while an agreement is in force, or a pilot has time left", () => {
    expect(asked(inForce)).toBeNull();
    expect(asked(running)).toBeNull();
    expect(stepsWithWayOn).not.toContain("inForce");
  });

  it("says of a pilot whose window is over what its evaluation will miss", () => {
    expect(asked(running, { pilot: { finalReport: false, measured: false } }, true)).toMatchObject({
      event: "pilotClosed",
      ready: true,
      missing: ["finalReport", "indicatorMeasured"],
    });
  });
});
