/** What lists and filters need of a snapshot: the columns of the agreement's row. */

import type { Entry } from "./entry";
import { dayOf, effective } from "./history";
import { type Milestone, stageSince } from "./milestones";
import { placeOf, type StoredSnapshot } from "./snapshot";

/** The fact columns that a snapshot, its history and the course it took add up to. */
export function projectionOf(snapshot: StoredSnapshot, history: readonly Entry[], milestones: readonly Milestone[]) {
  const place = placeOf(snapshot);
  if (!place) throw new Error("A recorded agreement stands in a step");
  const { context } = snapshot;
  const days = effective(history)
    .flatMap(({ data }) => [dayOf(data), "endedOn" in data ? data.endedOn : null])
    .filter((day): day is string => day !== null)
    .sort();
  return {
    ...place,
    stageSince: stageSince(milestones),
    enteredOn: days[0] ?? null,
    signedOn: context.signing?.on ?? null,
    effectiveOn: context.signing?.effectiveOn ?? null,
    endsOn: context.term?.endsOn ?? null,
    pilotFirstOn: context.pilot?.firstOn ?? null,
    pilotLastOn: context.pilot?.lastOn ?? null,
    evaluatedOn: context.evaluation?.on ?? null,
    endedOn: context.end?.on ?? null,
    lastEventOn: days.at(-1) ?? null,
  };
}
