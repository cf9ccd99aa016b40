/**
 * Two people edit the same record. Each field is judged by itself: changes to different fields are both kept, and only
 * a field that both changed, differently, is a conflict. Pure; used by every edit of a record with a version.
 */
import type { FormValue, FormValues } from "#app/platform/forms";
import type { Conflict, Refusal } from "#app/platform/refusals";

export type Fields = Record<string, unknown>;
/** `{ field: [before, after] }`, as kept in `activity`. */
export type Changes = Record<string, [unknown, unknown]>;

export interface Merged<T extends Fields> {
  /** Their record with your changes on it; where both changed a field, yours. */
  merged: T;
  /** What writing `merged` would change of theirs. */
  changes: Changes;
  /** Fields both changed, differently. Nothing may be written while there are any. */
  conflicts: Conflict[];
}

/** Lays your edit over what others made of the same original meanwhile. The three hold the same fields. */
export function mergeEdits<T extends Fields>(original: T, yours: T, theirs: T): Merged<T> {
  const merged: Fields = { ...theirs };
  const changes: Changes = {};
  const conflicts: Conflict[] = [];
  for (const field of Object.keys(yours)) {
    const [was, mine, now] = [original[field], yours[field], theirs[field]];
    if (same(mine, was) || same(mine, now)) continue;
    merged[field] = mine;
    changes[field] = [now ?? null, mine ?? null];
    if (!same(now, was)) conflicts.push({ field, yours: mine, theirs: now, original: was });
  }
  return { merged: merged as T, changes, conflicts };
}

/** What a record was before changes: `later` are the changes made since, oldest first. */
export function rewind<T extends Fields>(now: T, later: Changes[]): T {
  const was: Fields = { ...now };
  for (const changes of [...later].reverse())
    for (const [field, [before]] of Object.entries(changes)) if (field in was) was[field] = before;
  return was as T;
}

/** The changes of a record that was just made: every field from nothing to its value. */
export function firstValues(values: Fields): Changes {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => !same(value, null))
      .map(([field, value]) => [field, [null, value]]),
  );
}

/** Equal as kept: nothing, an absent value and an empty list are the same; order of keys does not count. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(settled(a)) === JSON.stringify(settled(b));
}

function settled(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(settled);
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, settled(inner)]),
  );
}

/** What a form goes on with after a conflict: what was typed, over what others saved meanwhile in the fields one left alone. */
export function goOnAfter(refusal: Refusal, values: FormValues): FormValues {
  if (refusal.code !== "conflict" || !refusal.merged) return values;
  const conflicting = new Set(refusal.conflicts.map((one) => one.field));
  const theirs = Object.entries(refusal.merged).filter(([field]) => !conflicting.has(field));
  return { ...values, ...Object.fromEntries(theirs.map(([field, value]) => [field, asFormValue(value)])) };
}

/** A kept value as a form holds it. */
export function asFormValue(value: unknown): FormValue {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return "on";
  if (Array.isArray(value)) return value.map(asFormValue);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asFormValue(inner)]));
  return String(value);
}
