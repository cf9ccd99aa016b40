/** What a commitment is once something became of it, by the rules alone. Pure; for the verb and for whatever plays it in memory. Not for the browser. */
import type { Changes } from "#app/platform/merge-edits";
import type { commitments } from "#db/schema";
import { nextOf } from "#workflows/calendar/recurring";
import type { Closing } from "./forms";

type CommitmentRecord = typeof commitments.$inferSelect;

/** The day that is met or missed now; null of what does not come again. */
export const roundOf = ({ recurs, dueOn }: Pick<CommitmentRecord, "recurs" | "dueOn">): string | null =>
  recurs ? dueOn : null;

/** What is written, what the log keeps of the time that was met or missed, and what is recorded. */
export function closedState(commitment: CommitmentRecord, { how, on, evidence }: Closing, closedBy: string) {
  const round = roundOf(commitment);
  const met = round && how === "fulfilled" ? { metDueOn: round } : null;
  const missed = round && how === "missed" ? { missedDueOn: round } : null;
  const next = met || missed ? nextDay(commitment) : null;
  const set = next
    ? { status: "underway" as const, dueOn: next }
    : {
        status: how === "missed" ? ("notFulfilled" as const) : how,
        closedOn: on,
        closedBy,
        evidence: how === "fulfilled" ? evidence : null,
      };
  const verb = !next ? "commitmentClosed" : met ? "commitmentMet" : "commitmentMissed";
  return { set, round: met ?? missed ?? {}, verb, changes: changesOf(commitment, set) } as const;
}

/** The next day of the rhythm; null after its last. */
function nextDay({ recurs, recursFrom, recursUntil, dueOn }: CommitmentRecord): string | null {
  if (!recurs || !dueOn) return null;
  const next = nextOf(recursFrom ?? dueOn, recurs, dueOn);
  return recursUntil && next > recursUntil ? null : next;
}

const told = ["status", "dueOn", "closedOn", "evidence"] as const;

export function changesOf(before: CommitmentRecord, after: Partial<CommitmentRecord>): Changes {
  const changed = told.filter((field) => field in after && before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field] ?? null]]));
}
