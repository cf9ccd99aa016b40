import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#workflows/calendar/day";
import { carriedOver, closed, isTold, type Kept, opened, whyClosed } from "./carry-over";
import type { Deadline } from "./deadline";

const now = new Date("2026-11-21T02:00:00Z");
const before = new Date("2026-11-01T02:00:00Z");

const deadline = (dueOn: string, change: Partial<Deadline> = {}): Deadline => ({
  kind: "evaluationDue",
  subject: "",
  dueOn,
  unconfirmed: false,
  validThrough: null,
  basis: { rule: "pilotWindow" },
  ...change,
});
const was = opened(deadline("2026-12-31"));
const moved: Kept = {
  ...was,
  dueOn: "2027-02-15",
  movedOn: "2027-02-15",
  movedFrom: "2026-12-31",
  movedBy: "somebody",
  moveReason: "Tết",
};
const known: Kept = { ...was, acknowledgedAt: before, acknowledgedBy: "somebody" };
const done: Kept = {
  ...was,
  doneOn: "2026-11-01",
  doneBy: "somebody",
  doneNote: "By telephone",
  closedAt: before,
  closedWhy: "done",
};

/** The row after the rules were asked again; the same object where nothing changed. */
const again = (row: Kept, wanted: Deadline) => carriedOver(row, wanted, now) ?? row;

test("nothing changes when the rules answer the same", () => {
  for (const row of [was, moved, known, done]) expect(carriedOver(row, deadline("2026-12-31"), now)).toBeNull();
  const stored = { ...was, basis: { rule: "notice", endsOn: "2027-01-01" } };
  const other = deadline("2026-12-31", { basis: { endsOn: "2027-01-01", rule: "notice" } });
  expect(carriedOver(stored, other, now)).toBeNull();
});

test("another way of counting to the same day is written, and nobody has to be told", () => {
  const row = again(was, deadline("2026-12-31", { basis: { rule: "termEnd" }, unconfirmed: true }));
  expect(row).toMatchObject({
    basis: { rule: "termEnd" },
    unconfirmed: true,
    sequence: 0,
    version: 1,
    changedAt: null,
  });
  expect(isTold(was, row)).toBe(false);
});

test("another day shows the old one", () => {
  const row = again(was, deadline("2027-06-30"));
  expect(row).toMatchObject({
    computedOn: "2027-06-30",
    dueOn: "2027-06-30",
    previousOn: "2026-12-31",
    changedAt: now,
    sequence: 1,
    version: 2,
  });
  expect(isTold(was, row)).toBe(true);
});

test("what is only watched changes with every event, and shows no old day", () => {
  const watched = opened(deadline("2026-12-31", { kind: "dormant" }));
  const row = again(watched, deadline("2027-11-20", { kind: "dormant" }));
  expect(row).toMatchObject({ dueOn: "2027-11-20", previousOn: null, changedAt: null, sequence: 1 });
  expect(isTold(watched, row)).toBe(false);
});

describe("a move by hand", () => {
  test("holds while the rules compute the day that was moved", () => {
    expect(again(moved, deadline("2026-12-31", { unconfirmed: true }))).toMatchObject({
      dueOn: "2027-02-15",
      movedOn: "2027-02-15",
      moveReason: "Tết",
      changedAt: null,
    });
  });
  test("lapses with another computed day, and the moved day is shown as the old one", () => {
    expect(again(moved, deadline("2027-06-30"))).toMatchObject({
      dueOn: "2027-06-30",
      previousOn: "2027-02-15",
      movedOn: null,
      movedFrom: null,
      movedBy: null,
      moveReason: null,
    });
  });
  test("lapses without a word where the rules now compute the very day it was moved to", () => {
    const row = again(moved, deadline("2027-02-15"));
    expect(row).toMatchObject({ dueOn: "2027-02-15", movedOn: null, previousOn: null, sequence: 0 });
  });
});

test("an acknowledgement lapses when the day that counts changes, and not otherwise", () => {
  expect(again(known, deadline("2026-12-31", { unconfirmed: true })).acknowledgedAt).toBe(before);
  expect(again(known, deadline("2027-01-01"))).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null });
  const both = { ...moved, acknowledgedAt: before };
  expect(again(both, deadline("2027-02-15")).acknowledgedAt).toBe(before);
});

describe("what was said to be done", () => {
  test("stays closed while the computed day is the same", () => {
    expect(again(done, deadline("2026-12-31", { unconfirmed: true }))).toMatchObject({
      closedAt: before,
      closedWhy: "done",
      doneOn: "2026-11-01",
    });
  });
  test("is open again with another computed day", () => {
    expect(again(done, deadline("2027-06-30"))).toMatchObject({
      closedAt: null,
      closedWhy: null,
      doneOn: null,
      doneBy: null,
      doneNote: null,
      previousOn: null,
      sequence: 1,
    });
  });
  test("closes a row that was left open", () => {
    const open = { ...done, closedAt: null, closedWhy: null };
    expect(again(open, deadline("2026-12-31"))).toMatchObject({ closedAt: now, closedWhy: "done", sequence: 1 });
  });
});

test("what no longer follows is closed once, and is open again when it follows again", () => {
  const shut = closed(was, now, "settled");
  expect(shut).toMatchObject({ closedAt: now, closedWhy: "settled", sequence: 1, version: 2 });
  expect(closed(shut as Kept, now, "ended")).toBeNull();
  const open = again(shut as Kept, deadline("2026-12-31"));
  expect(open).toMatchObject({ closedAt: null, closedWhy: null, sequence: 2, previousOn: null });
  expect(again(shut as Kept, deadline("2027-06-30"))).toMatchObject({ dueOn: "2027-06-30", previousOn: null });
});

test("a closed row that waited for a day to pass waits no longer once it does not follow", () => {
  const shut = { ...done, validThrough: "2026-11-20" };
  expect(closed(shut, now, "passed")).toMatchObject({ validThrough: null, closedAt: before, closedWhy: "done" });
});

test("it is said why a deadline is closed: its day passed, the agreement ended, or a fact settled it", () => {
  const notice = opened(deadline("2026-11-01", { kind: "noticeDay", validThrough: "2026-11-15" }));
  expect(whyClosed(notice, false, "2026-11-16")).toBe("passed");
  expect(whyClosed(notice, false, "2026-11-15")).toBe("settled");
  expect(whyClosed(notice, true, "2026-11-15")).toBe("ended");
  expect(whyClosed(was, true, "2027-01-01")).toBe("ended");
  expect(whyClosed(was, false, "2027-01-01")).toBe("settled");
});

test("however often the rules are asked, the row shows their day or the one it was moved to, and asking twice changes nothing", () => {
  const day = fc.integer({ min: 0, max: 6 }).map((n) => addDays("2026-11-21", n));
  const answers = fc.array(fc.option(day, { nil: null }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(answers, fc.constantFrom(was, moved, known, done), (days, start) => {
      let row: Kept = start;
      for (const wanted of days) {
        const next = wanted ? carriedOver(row, deadline(wanted), now) : closed(row, now, "settled");
        const { sequence, version } = row;
        if (next) row = next;
        expect(row.sequence >= sequence && row.version >= version).toBe(true);
        if (!wanted) expect(row.closedAt).not.toBeNull();
        else {
          expect(row.computedOn).toBe(wanted);
          expect(row.dueOn).toBe(row.movedOn ?? wanted);
          expect(row.closedAt === null).toBe(row.doneOn === null);
          expect(carriedOver(row, deadline(wanted), now)).toBeNull();
        }
      }
    }),
  );
});

test("the next time of a rhythm is a day of its own: nobody is told of a moved day, and what was said of the former lapses", () => {
  const monthly = (dueOn: string, firstOn = "2026-10-31") =>
    deadline(dueOn, { kind: "commitmentDue", basis: { rule: "commitmentAgain", span: "month", firstOn } });
  const first = { ...opened(monthly("2026-10-31")), acknowledgedAt: before, acknowledgedBy: "somebody" };
  const next = again(first, monthly("2026-11-30"));
  expect(next).toMatchObject({
    dueOn: "2026-11-30",
    previousOn: null,
    changedAt: null,
    acknowledgedAt: null,
    sequence: 1,
  });
  expect(isTold(first, next)).toBe(false);
  const begunAnew = again(first, monthly("2026-11-15", "2026-11-15"));
  expect(begunAnew).toMatchObject({ previousOn: "2026-10-31" });
  expect(isTold(first, begunAnew)).toBe(true);
});

test("what was fulfilled is done, also where its agreement ended", () => {
  expect(whyClosed(was, false, "2026-11-21", true)).toBe("done");
  expect(whyClosed(was, true, "2026-11-21", true)).toBe("done");
});
