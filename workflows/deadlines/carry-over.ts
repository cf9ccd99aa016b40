/**
 * What becomes of a deadline's row when its rules are asked again: what people said of it (moved, known, done) is carried
 * over for as long as it is about the same day, and lapses with it. Pure: it decides, the store writes.
 */
import type { Day } from "#workflows/calendar/day";
import { type Basis, classOf, type Deadline } from "./deadline";

export type ClosedWhy = "done" | "passed" | "ended" | "settled";

/** What is kept of a deadline; without what identifies it. */
export interface Kept {
  kind: string;
  subject: string;
  computedOn: Day;
  dueOn: Day;
  basis: object;
  unconfirmed: boolean;
  validThrough: Day | null;
  previousOn: Day | null;
  changedAt: Date | null;
  movedOn: Day | null;
  movedFrom: Day | null;
  movedBy: string | null;
  moveReason: string | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  doneOn: Day | null;
  doneBy: string | null;
  doneNote: string | null;
  closedAt: Date | null;
  closedWhy: ClosedWhy | null;
  sequence: number;
  version: number;
}

const nobodySaid = {
  movedOn: null,
  movedFrom: null,
  movedBy: null,
  moveReason: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  doneOn: null,
  doneBy: null,
  doneNote: null,
} as const;

/** A deadline that was not there before. */
export function opened({ dueOn, ...deadline }: Deadline): Kept {
  const never = { previousOn: null, changedAt: null, closedAt: null, closedWhy: null };
  return { ...deadline, computedOn: dueOn, dueOn, ...never, ...nobodySaid, sequence: 0, version: 1 };
}

/**
 * The row as it has to be now that `wanted` follows; null where nothing changes. A move holds while the computed day is the
 * one that was moved, an acknowledgement while the day that counts is the same, "done" while the computed day is the same.
 * A closed row that follows again is open again, unless it was said to be done and still is.
 */
export function carriedOver(was: Kept, wanted: Deadline, now: Date): Kept | null {
  const { dueOn: computedOn, basis, unconfirmed, validThrough } = wanted;
  const isMoved = was.movedOn !== null && was.movedFrom === computedOn;
  const dueOn = isMoved ? (was.movedOn as Day) : computedOn;
  const isDone = was.doneOn !== null && was.computedOn === computedOn;
  const isKnown = was.acknowledgedAt !== null && was.dueOn === dueOn;
  const anotherDay = was.dueOn !== dueOn;
  const reopened = was.closedAt !== null && !isDone;
  const closes = was.closedAt === null && isDone;
  if (!anotherDay && !reopened && !closes && isSame(was, { computedOn, basis, unconfirmed, validThrough })) return null;
  const told = anotherDay || reopened || closes;
  return {
    ...was,
    ...{ computedOn, dueOn, basis, unconfirmed, validThrough },
    ...(anotherDay ? dayBefore(was, wanted, now) : {}),
    ...(isMoved ? {} : { movedOn: null, movedFrom: null, movedBy: null, moveReason: null }),
    ...(isKnown ? {} : { acknowledgedAt: null, acknowledgedBy: null }),
    ...(isDone ? {} : { doneOn: null, doneBy: null, doneNote: null }),
    closedAt: isDone ? (was.closedAt ?? now) : null,
    closedWhy: isDone ? "done" : null,
    sequence: was.sequence + (told ? 1 : 0),
    version: was.version + (told ? 1 : 0),
  };
}

/** The row as it has to be now that it no longer follows; null where it is closed already. */
export function closed(was: Kept, now: Date, why: ClosedWhy): Kept | null {
  if (was.closedAt !== null) return was.validThrough === null ? null : { ...was, validThrough: null };
  const { sequence, version } = was;
  return { ...was, validThrough: null, closedAt: now, closedWhy: why, sequence: sequence + 1, version: version + 1 };
}

/** Why a deadline no longer follows from an agreement's facts. `fulfilled`: what it was about was done. */
export function whyClosed(was: Kept, agreementEnded: boolean, today: Day, fulfilled = false): ClosedWhy {
  if (fulfilled) return "done";
  if (classOf(was.kind) === "occasion" && was.validThrough !== null && was.validThrough < today) return "passed";
  return agreementEnded ? "ended" : "settled";
}

/** Whether a day that people count on has become another one: what is open, and not merely watched. */
export const isTold = (was: Kept, now: Kept): boolean =>
  was.closedAt === null &&
  now.closedAt === null &&
  was.dueOn !== now.dueOn &&
  classOf(was.kind) !== "watch" &&
  !isNextTime(was, now);

/** What the day was before is shown, except of a row that was closed meanwhile, of what moves with every event, and of what comes again. */
function dayBefore(was: Kept, wanted: Pick<Deadline, "basis">, now: Date): Pick<Kept, "previousOn" | "changedAt"> {
  if (was.closedAt !== null || classOf(was.kind) === "watch" || isNextTime(was, wanted))
    return { previousOn: null, changedAt: null };
  return { previousOn: was.dueOn, changedAt: now };
}

/** The next time of the same rhythm is a day of its own, not the former one moved. */
function isNextTime(was: Pick<Kept, "basis">, now: { basis: object }): boolean {
  const [a, b] = [was.basis, now.basis] as Partial<Extract<Basis, { rule: "commitmentAgain" }>>[];
  return a?.rule === "commitmentAgain" && b?.rule === a.rule && b.span === a.span && b.firstOn === a.firstOn;
}

type Computed = Pick<Kept, "computedOn" | "basis" | "unconfirmed" | "validThrough">;

function isSame(was: Kept, now: Computed): boolean {
  return (
    was.computedOn === now.computedOn &&
    was.unconfirmed === now.unconfirmed &&
    was.validThrough === now.validThrough &&
    canonical(was.basis) === canonical(now.basis)
  );
}

/** The same data is the same text, whatever the order of its keys: the database keeps another one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join()}}`;
}
