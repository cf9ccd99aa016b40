/** What is drawn of an agreement, and that nothing is made up where a day is not known. */
import { expect, test } from "vitest";
import { type Bar, barsOf, drawnIn, type TimelineFacts } from "./bars";

const today = "2026-11-21";
const nothing: TimelineFacts = {
  stage: "signed",
  signed: true,
  proposedOn: null,
  signedOn: null,
  effectiveOn: null,
  endsOn: null,
  endedOn: null,
  evergreen: false,
  pilots: [],
};
const bars = (facts: Partial<TimelineFacts>) => barsOf({ ...nothing, ...facts }, today);

test("a term goes from the day it takes effect, or else from the signing, to its last day", () => {
  expect(bars({ signedOn: "2023-11-17", endsOn: "2028-11-17" })).toEqual([
    { kind: "term", first: "2023-11-17", last: "2028-11-17" },
  ]);
  expect(bars({ signedOn: "2023-11-17", effectiveOn: "2024-01-01", endsOn: "2028-11-17" })[0]?.first).toBe(
    "2024-01-01",
  );
});

test("an end nobody gave stays open, and reaches today as far as is known", () => {
  expect(bars({ signedOn: "2023-11-17" })).toEqual([
    { kind: "term", first: "2023-11-17", last: null, open: "notGiven", reaches: today },
  ]);
  expect(bars({ effectiveOn: "2027-01-01" })[0]?.reaches).toBe("2027-01-01");
  expect(bars({ signedOn: "1996-01-01", evergreen: true })[0]?.open).toBe("evergreen");
});

test("without any day there is a bar to be said, and none to be drawn", () => {
  const [bar] = bars({});
  expect(bar).toEqual({ kind: "term", first: null, last: null, open: "notGiven" });
  expect(drawnIn(bar as Bar, { first: "1996-01-01", last: "2035-12-31" })).toBeNull();
});

test("an ended one goes to its end, not to the end of its term; of an unknown end nothing reaches today", () => {
  const ended = { stage: "ended", signedOn: "2010-01-01", endsOn: "2030-01-01", evergreen: false } as const;
  expect(bars({ ...ended, endedOn: "2015-05-05" })).toEqual([
    { kind: "ended", first: "2010-01-01", last: "2015-05-05" },
  ]);
  expect(bars(ended)).toEqual([{ kind: "ended", first: "2010-01-01", last: null, open: "notGiven" }]);
});

test("a proposal goes on until it is signed or ended", () => {
  const proposed = { stage: "proposed", signed: false, proposedOn: "2023-11-16" } as const;
  expect(bars(proposed)).toEqual([
    { kind: "proposal", first: "2023-11-16", last: null, open: "goesOn", reaches: today },
  ]);
  expect(bars({ ...proposed, stage: "ended", endedOn: "2024-02-01" })).toEqual([
    { kind: "proposal", first: "2023-11-16", last: "2024-02-01" },
  ]);
  expect(bars({ proposedOn: "2023-01-01", signedOn: "2023-11-17", endsOn: "2024-01-01" })[0]).toEqual({
    kind: "proposal",
    first: "2023-01-01",
    last: "2023-11-17",
  });
});

test("every pilot has its window", () => {
  const pilots = [
    { firstOn: "2020-01-01", lastOn: "2020-12-31", outcome: "go" },
    { firstOn: "2024-01-01", lastOn: null, outcome: null },
  ];
  expect(bars({ stage: "pilot", signed: false, pilots })).toEqual([
    { kind: "pilot", first: "2020-01-01", last: "2020-12-31", outcome: "go" },
    { kind: "pilot", first: "2024-01-01", last: null, open: "notGiven" },
  ]);
});

test("a window shows the part of a bar that reaches into it", () => {
  const year = { first: "2026-01-01", last: "2026-12-31" };
  const drawn = (facts: Partial<TimelineFacts>) => drawnIn(bars(facts)[0] as Bar, year);
  expect(drawn({ signedOn: "2010-01-01", endsOn: "2025-12-31" })).toBeNull();
  expect(drawn({ signedOn: "2027-01-01", endsOn: "2028-12-31" })).toBeNull();
  expect(drawn({ signedOn: "2023-11-17", endsOn: "2026-01-01" })).toMatchObject({ to: "2026-01-01", fade: null });
  expect(drawn({ signedOn: "2023-11-17" })).toEqual({ from: "2023-11-17", to: today, fade: "end", arrow: false });
  expect(drawn({ endsOn: "2026-06-30" })).toMatchObject({ to: "2026-06-30", fade: "begin" });
  expect(drawn({ signedOn: "1996-01-01", evergreen: true })).toMatchObject({
    to: "2026-12-31",
    arrow: true,
    fade: null,
  });
});
