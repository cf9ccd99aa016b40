/** Taking back: the state is the replay of the rest. */
import { describe, expect, it } from "vitest";
import { contextOf, outcome, stands, story, type Told } from "#test/support/story";
import { lastToTakeBack, marks } from "./history";

const lived: Told[] = [["takenOver", { step: "inForce" }], ["amended"], ["suspended"]];
const noneLeft = { canTakeBack: false };

describe("a withdrawal", () => {
  it("takes back the last event", () => {
    const history = story([...lived, ["withdrawn"]]);
    expect(stands(history)).toBe("signed.inForce");
    expect(contextOf(history)).toMatchObject({ suspension: null, amendments: [{}] });
    expect([...marks(history.log).takenBack]).toEqual([3]);
  });

  it("after another one takes back one more", () => {
    const history = story([...lived, ["withdrawn"], ["withdrawn"]]);
    expect(history.snapshot).toEqual(story(lived.slice(0, 1)).snapshot);
    expect([...marks(history.log).takenBack]).toEqual([2, 3]);
  });

  it("is followed by what really happened", () => {
    const history = story([...lived, ["withdrawn"], ["terminated"]]);
    expect(stands(history)).toBe("ended.terminated");
    expect(lastToTakeBack(history.log)?.type).toBe("terminated");
  });

  it("brings a void record back to where it stood", () => {
    const history = story([...lived, ["voided"]]);
    expect(stands(history)).toBe("ended.voided");
    expect(stands(story([["withdrawn"]], "agreement", history))).toBe("signed.suspended");
    expect(outcome(history, "resumed")).toEqual({ accepted: false, why: "notNow" });
  });

  it("brings a record back that was void from its first day", () => {
    expect(stands(story([["proposed"], ["voided"], ["withdrawn"]]))).toBe("proposed.drafting");
  });

  it("cannot take back the entry", () => {
    const history = story([["proposed"]]);
    expect(lastToTakeBack(history.log)).toBeNull();
    const refused = { accepted: false, why: "needs", needs: [{ need: "somethingToTakeBack", met: false }] };
    expect(outcome(history, "withdrawn", {}, noneLeft)).toEqual(refused);
    expect(outcome(history, "withdrawn")).toEqual(refused);
    expect(outcome(story([...lived, ["withdrawn"], ["withdrawn"]]), "withdrawn")).toEqual(refused);
  });

  it("takes an event back with its corrections", () => {
    const history = story([
      ...lived,
      ["corrected", { revision: 3, data: { on: "2026-11-19", reason: "An audit" }, reason: "Checked" }],
      ["withdrawn"],
    ]);
    expect(stands(history)).toBe("signed.inForce");
  });

  it("says why", () => {
    expect(() => outcome(story(lived), "withdrawn", { reason: "" })).toThrow("enterReason");
  });
});
