/** The columns of the row, from snapshot and history. */
import { expect, it } from "vitest";
import { story, type Told } from "#test/support/story";
import { milestonesOf } from "./milestones";
import { projectionOf } from "./projection";

const of = (...events: Told[]) => {
  const { snapshot, log } = story(events);
  if (!snapshot) throw new Error("Nothing is recorded");
  return projectionOf(snapshot, log, milestonesOf("agreement", log));
};

it("a proposal stands in drafting and has only its own day", () => {
  expect(of(["proposed"])).toEqual({
    stage: "proposed",
    step: "drafting",
    stageSince: "2026-01-05",
    enteredOn: "2026-01-05",
    signedOn: null,
    effectiveOn: null,
    endsOn: null,
    pilotFirstOn: null,
    pilotLastOn: null,
    evaluatedOn: null,
    endedOn: null,
    lastEventOn: "2026-01-05",
  });
});

it("a whole life fills every column", () => {
  const life = of(
    [
      "takenOver",
      {
        step: "running",
        signedOn: "2020-01-01",
        effectiveOn: "2020-02-01",
        termKind: "years",
        termYears: "9",
        firstOn: "2024-01-01",
        lastOn: "2025-12-31",
      },
    ],
    ["pilotExtended"],
    ["pilotClosed"],
    ["evaluated"],
    ["decided", { decision: "complete", on: "2026-11-21", by: "Chairman", reason: "Carried out" }],
  );
  expect(life).toEqual({
    stage: "ended",
    step: "completed",
    stageSince: "2026-11-21",
    enteredOn: "2020-01-01",
    signedOn: "2020-01-01",
    effectiveOn: "2020-02-01",
    endsOn: "2029-02-01",
    pilotFirstOn: "2024-01-01",
    pilotLastOn: "2028-12-31",
    evaluatedOn: "2026-11-20",
    endedOn: "2026-11-21",
    lastEventOn: "2026-11-21",
  });
});

it("days are those on which it happened, in any order of recording; a taken-back event leaves none", () => {
  const events: Told[] = [
    ["takenOver", { step: "inForce", signedOn: "2020-01-01" }],
    ["amended"],
    ["noticeGiven", { on: "2026-10-01" }],
  ];
  expect(of(...events)).toMatchObject({ enteredOn: "2020-01-01", lastEventOn: "2026-11-20", endsOn: "2027-05-20" });
  expect(of(...events, ["withdrawn"])).toMatchObject({ endsOn: null });
  expect(of(...events, ["withdrawn"], ["withdrawn"])).toMatchObject({ lastEventOn: "2020-01-01" });
});

it("what was taken over as ended has its end as the last thing that happened", () => {
  expect(of(["takenOver", { step: "lapsed", signedOn: "2001-01-01", endedOn: "2011-01-01" }])).toMatchObject({
    endedOn: "2011-01-01",
    lastEventOn: "2011-01-01",
  });
});

it("unknown days are left open", () => {
  expect(of(["takenOver", { step: "inForce" }])).toMatchObject({ enteredOn: null, signedOn: null, lastEventOn: null });
});
