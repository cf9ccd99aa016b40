/** The course of a life: what figures are counted from. */
import { expect, it } from "vitest";
import { story, type Told } from "#test/support/story";
import { milestonesOf, stageSince } from "./milestones";

const of = (...events: Told[]) => milestonesOf("agreement", story(events).log);
const short = (...events: Told[]) => of(...events).map(({ type, on, stage }) => `${type} ${on} ${stage}`);

it("an agreement taken over has passed what its source says of it", () => {
  expect(
    short(["takenOver", { step: "running", signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2025-12-31" }]),
  ).toEqual(["signed 2020-01-01 signed", "pilotStarted 2024-01-01 pilot", "takenOver 2024-01-01 pilot"]);
});

it("a day that the source does not give stays open", () => {
  const course = of(["takenOver", { step: "inForce" }]);
  expect(course.map(({ on }) => on)).toEqual([null, null]);
  expect(stageSince(course)).toBeNull();
});

it("a corrected day takes the place of the wrong one; what was taken back is left out", () => {
  const begun: Told[] = [["takenOver", { step: "inForce", signedOn: "2020-01-01" }], ["amended"]];
  expect(short(...begun, ["withdrawn"])).toEqual(short(begun[0] as Told));
});

it("time in stage counts from the event that led into it, not from the last one", () => {
  const course = of(
    ["takenOver", { step: "inForce", signedOn: "2020-01-01" }],
    ["amended"],
    ["noticeGiven", { on: "2026-10-01" }],
  );
  expect(stageSince(course)).toBe("2020-01-01");
});
