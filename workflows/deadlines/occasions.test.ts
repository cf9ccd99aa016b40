import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inForce, reckoning } from "#test/support/deadline-facts";
import { addDays } from "#workflows/calendar/day";
import { classOf, deadlineKinds, lingers } from "./deadline";
import { deadlinesOf } from "./deadlines-of";
import type { DeadlineInput } from "./facts";

const on = (today: string, input: Partial<DeadlineInput>, kind?: string) =>
  deadlinesOf({ ...inForce, ...input }, reckoning, today)
    .filter((each) => !kind || each.kind === kind)
    .map(({ kind, subject, dueOn }) => [kind, subject, dueOn].filter(Boolean).join(" "));

const pilot = { firstOn: "2026-01-01", lastOn: "2026-12-31", closed: false, evaluated: false, reports: null };
const signing = { on: "2023-11-17", effectiveOn: null };

test("each kind is a duty, an occasion or something to notice; what is not known is a duty", () => {
  expect(deadlineKinds.filter((kind) => classOf(kind) === "occasion")).toEqual([
    ...["effectiveDay", "noticeDay", "windowEnd", "anniversary"],
  ]);
  expect(deadlineKinds.filter((kind) => classOf(kind) === "watch")).toEqual(["dormant"]);
  expect(classOf("somethingNew")).toBe("duty");
});

describe("an occasion is there until fourteen days after its day", () => {
  const term = { startsOn: "2023-11-17", endsOn: "2028-11-17", noticeOn: "2028-05-17" };
  test.each([
    ["noticeDay", { term }, "2028-05-17"],
    ["effectiveDay", { signing: { on: "2026-11-01", effectiveOn: "2026-12-15" } }, "2026-12-15"],
    ["windowEnd", { stage: "pilot" as const, step: "running", pilot }, "2026-12-31"],
  ])("%s", (kind, input, day) => {
    const there = [`${kind} ${day}`];
    expect(on("2026-11-21", input, kind)).toEqual(there);
    expect(on(day, input, kind)).toEqual(there);
    expect(on(addDays(day, lingers), input, kind)).toEqual(there);
    expect(on(addDays(day, lingers + 1), input, kind)).toEqual([]);
  });
});

test("it takes effect on a day of its own only when that is later than the signing", () => {
  expect(on("2026-01-01", { signing: { on: "2026-01-01", effectiveOn: "2026-01-01" } }, "effectiveDay")).toEqual([]);
  expect(on("2026-01-01", { signing: { on: null, effectiveOn: "2026-01-05" } }, "effectiveDay")).toHaveLength(1);
  const proposed = { stage: "proposed" as const, step: "cleared", signing: { on: null, effectiveOn: "2026-01-05" } };
  expect(on("2026-01-01", proposed)).toEqual([]);
});

test("the window's end is no occasion once the pilot is closed", () => {
  expect(on("2026-11-21", { pilot: { ...pilot, closed: true } }, "windowEnd")).toEqual([]);
});

describe("anniversaries", () => {
  test.each([
    ["2023-11-17", "2024"],
    ["2024-11-17", "2024"],
    ["2024-12-01", "2024"],
    ["2024-12-02", "2025"],
    ["2026-11-21", "2026"],
    ["2026-12-02", "2027"],
  ])("on %s it is the one of %s", (today, year) => {
    expect(on(today, { signing }, "anniversary")).toEqual([`anniversary ${year} ${year}-11-17`]);
  });
  test("one of late December is still there in January", () => {
    expect(on("2026-01-05", { signing: { on: "2020-12-28", effectiveOn: null } }, "anniversary")).toEqual([
      "anniversary 2025 2025-12-28",
    ]);
  });
  test("of 29 February is on the 28th in common years", () => {
    expect(on("2025-02-01", { signing: { on: "2024-02-29", effectiveOn: null } }, "anniversary")).toEqual([
      "anniversary 2025 2025-02-28",
    ]);
  });
  test("there is none on the last day of the term or after it, none before a signing, and none of an ended agreement", () => {
    const term = { startsOn: "2023-11-17", endsOn: "2026-11-17", noticeOn: null };
    expect(on("2025-11-21", { signing, term }, "anniversary")).toEqual(["anniversary 2025 2025-11-17"]);
    expect(on("2025-12-02", { signing, term }, "anniversary")).toEqual([]);
    expect(on("2027-01-01", { signing, term }, "anniversary")).toEqual([]);
    expect(on("2026-11-21", { signing: null }, "anniversary")).toEqual([]);
    expect(on("2026-11-21", { signing, stage: "ended", ended: true })).toEqual([]);
  });
});

test("an agreement is dormant twelve months after something happened, in any stage but the end, and never overdue", () => {
  for (const stage of ["proposed", "signed", "pilot", "evaluated"] as const)
    expect(on("2026-11-21", { stage, step: "x", lastActiveOn: "2024-02-29" })).toEqual(["dormant 2025-02-28"]);
  expect(on("2026-11-21", { stage: "ended", ended: true, lastActiveOn: "2024-02-29" })).toEqual([]);
  expect(on("2026-11-21", { observed: true, lastActiveOn: "2024-02-29" })).toEqual([]);
});

test("on watch an evaluation is due on the day of review, or earlier where the term asks for it", () => {
  const watched = {
    stage: "evaluated" as const,
    step: "watched",
    review: { on: "2027-03-01", decidedOn: "2026-09-01" },
  };
  expect(on("2026-11-21", watched, "evaluationDue")).toEqual(["evaluationDue 2027-03-01"]);
  const term = { startsOn: "2023-01-01", endsOn: "2028-01-01", noticeOn: null };
  expect(on("2026-11-21", { ...watched, term }, "evaluationDue")).toEqual(["evaluationDue 2027-01-01"]);
  expect(on("2026-11-21", { ...watched, step: "deciding" }, "evaluationDue")).toEqual([]);
});

test("the answer is the same on every day up to the earliest day it holds through, and no rule looks at the day otherwise", () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2020-01-01", n));
  const maybe = fc.option(day, { nil: null });
  fc.assert(
    fc.property(
      fc.record({ signedOn: maybe, effectiveOn: maybe, endsOn: maybe, noticeOn: maybe, lastOn: maybe, active: maybe }),
      day,
      fc.integer({ min: 0, max: 800 }),
      ({ signedOn, effectiveOn, endsOn, noticeOn, lastOn, active }, today, later) => {
        const input = {
          ...inForce,
          stage: "pilot" as const,
          signing: { on: signedOn, effectiveOn },
          term: { startsOn: signedOn, endsOn, noticeOn },
          pilot: { ...pilot, firstOn: null, lastOn },
          lastActiveOn: active,
        };
        const answer = deadlinesOf(input, reckoning, today);
        for (const { validThrough } of answer) if (validThrough) expect(validThrough >= today).toBe(true);
        const through = answer.flatMap(({ validThrough }) => validThrough ?? []).sort()[0];
        const then = addDays(today, later);
        if (!through || then <= through) expect(deadlinesOf(input, reckoning, then)).toEqual(answer);
        if (through) expect(deadlinesOf(input, reckoning, addDays(through, 1))).not.toEqual(answer);
      },
    ),
  );
});
