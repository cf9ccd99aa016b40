/** A record named by typing: `Guangzhou · CN`, a name in any script, or its id from a link. */
export type Found = { ok: true; id: string } | { ok: false; why: "none" | "many" };

/** Between the parts of what a lookup suggests. */
export const partMark = " · ";

/** What one is told when the typed text names nothing, or several things. Keys of `problems`. */
export const lookupProblem = { none: "notFoundByName", many: "severalByName" } as const;

/** One match is found; none or several are not. */
export function foundOf(ids: { id: string }[]): Found {
  const [first, second] = ids;
  if (!first) return { ok: false, why: "none" };
  return second ? { ok: false, why: "many" } : { ok: true, id: first.id };
}

/** A suggestion: what the input will hold when it is chosen, and the names in other scripts beside it. */
export interface Suggestion {
  value: string;
  note: string | null;
}
