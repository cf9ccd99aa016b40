/**
 * The course of an agreement's life as far as it is known: what counts of its history, each with its day and the stage it
 * led to. What figures, times in stage and the board are counted from. Corrections are in the place of what they correct,
 * what was taken back is left out, and an agreement that was taken over has passed what its source says of it.
 */
import type { AgreementContext } from "./context";
import { statesOf } from "./decide";
import type { Entry } from "./entry";
import type { EventType } from "./events";
import type { MachineName } from "./kinds";
import type { Stage, Step } from "./parts/states";
import { placeOf } from "./snapshot";

export interface Milestone {
  type: EventType;
  /** The day it happened; null where nothing says so. */
  on: string | null;
  /** Where the agreement stood from then on. */
  stage: Stage;
  step: Step;
  /** How it went: a pilot's outcome, an evaluation's result, a decision, the end's step. */
  outcome: string | null;
  /** The entry of the history it comes from; several come from one that was taken over. */
  revision: number;
}

/** In the order in which it counts. Throws when the history no longer follows. */
export function milestonesOf(name: MachineName, history: readonly Entry[]): Milestone[] {
  return statesOf(name, history).flatMap(({ entry, snapshot }) => {
    const place = placeOf(snapshot);
    if (!place) throw new Error("A recorded agreement stands in a step");
    if (entry.type === "takenOver") return passedBefore(snapshot.context, place, entry.revision);
    return [{ type: entry.type, on: entry.occurredOn, ...place, outcome: outcomeOf(entry), revision: entry.revision }];
  });
}

function outcomeOf(entry: Entry): string | null {
  switch (entry.type) {
    case "pilotClosed":
      return entry.data.outcome;
    case "evaluated":
      return entry.data.result;
    case "decided":
      return entry.data.decision;
    default:
      return null;
  }
}

/** What an agreement had behind it when it was taken over; the last of these stands where it entered. */
function passedBefore(context: AgreementContext, place: { stage: Stage; step: Step }, revision: number): Milestone[] {
  const { proposal, signing, pilot, evaluation, end } = context;
  const at = (type: EventType, on: string | null, stage: Stage, step: Step, outcome: string | null = null) => ({
    ...{ type, on, stage, step, outcome, revision },
  });
  const passed: Milestone[] = [];
  if (proposal) passed.push(at("proposed", proposal.on, "proposed", "drafting"));
  if (signing) passed.push(at("signed", signing.on, "signed", "inForce"));
  if (pilot) passed.push(at("pilotStarted", pilot.firstOn, "pilot", "running"));
  if (pilot?.state === "closed") passed.push(at("pilotClosed", pilot.closedOn, "pilot", "closed", pilot.outcome));
  if (evaluation) passed.push(at("evaluated", evaluation.on, "evaluated", "deciding", evaluation.result));
  const last = passed.at(-1);
  const since = end ? end.on : last?.stage === place.stage ? last.on : null;
  return [...passed, at("takenOver", since, place.stage, place.step)];
}

/** The day since which an agreement stands in its present stage; null where that is not known. */
export function stageSince(milestones: readonly Milestone[]): string | null {
  const last = milestones.at(-1);
  if (!last) return null;
  const before = milestones.findLastIndex(({ stage }) => stage !== last.stage);
  return milestones[before + 1]?.on ?? null;
}
