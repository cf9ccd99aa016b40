/** The history that counts: with corrections in the place of what they correct, without what was taken back. */
import type { Entry } from "./entry";
import type { Facts } from "./facts";

const isAboutTheRecord = (entry: Entry) => entry.type === "corrected" || entry.type === "withdrawn";

/** The entries that still count, in order. A withdrawal takes back the last one; a correction replaces the data of the one it names. */
export function effective(history: readonly Entry[]): Entry[] {
  const counted: Entry[] = [];
  for (const entry of history) {
    if (entry.type === "withdrawn") counted.pop();
    else if (entry.type === "corrected") {
      const { revision, data } = entry.data;
      const index = counted.findIndex((each) => each.revision === revision);
      const was = counted[index];
      if (was) counted[index] = { ...was, data, facts: factsFor(was, entry), occurredOn: dayOf(data) } as Entry;
    } else counted.push(entry);
  }
  return counted;
}

/** An entry keeps the facts it was decided on; a successor or officer that only the correction names was read with the correction. */
function factsFor(was: Entry, correction: Extract<Entry, { type: "corrected" }>): Facts {
  const same = (field: string) =>
    ((was.data as Record<string, unknown>)[field] ?? null) === (correction.data.data[field] ?? null);
  const { successor, officer } = correction.facts;
  return {
    ...was.facts,
    ...(same("successorId") ? {} : { successor }),
    ...(same("officerId") || officer === undefined ? {} : { officer }),
  };
}

/** What the next withdrawal would take back; null when only the entry itself is left. */
export function lastToTakeBack(history: readonly Entry[]): Entry | null {
  const counted = effective(history);
  return counted.length > 1 ? (counted.at(-1) ?? null) : null;
}

/** The day a form says it happened on. */
export function dayOf(data: Record<string, unknown>): string | null {
  const day = data.on ?? data.signedOn ?? data.proposedOn;
  return typeof day === "string" ? day : null;
}

/** Revisions that no longer count or were corrected, for showing the history. */
export function marks(history: readonly Entry[]): { takenBack: Set<number>; corrected: Set<number> } {
  const left = new Set(effective(history).map(({ revision }) => revision));
  const takenBack = history.filter((entry) => !isAboutTheRecord(entry) && !left.has(entry.revision));
  const corrected = history.flatMap((entry) => (entry.type === "corrected" ? [entry.data.revision] : []));
  return { takenBack: new Set(takenBack.map(({ revision }) => revision)), corrected: new Set(corrected) };
}
