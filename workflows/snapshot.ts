/** The stored form of a machine's state, and the way back to a live snapshot. */
import { initialTransition, type SnapshotFrom } from "xstate";
import type { agreementMachine } from "./agreement/machine";
import type { AgreementContext } from "./context";
import type { MachineName } from "./kinds";
import { type Stage, type Step, stageOfStep } from "./parts/states";
import { registry } from "./registry";

export interface StoredSnapshot {
  value: { [stage: string]: string } | "unrecorded";
  context: AgreementContext;
  status: string;
}

export type LiveSnapshot = SnapshotFrom<typeof agreementMachine>;

/** Both machines have one shape of snapshot: what differs is which transitions they have. */
export const machineOf = (name: MachineName) => registry[name].machine as typeof agreementMachine;

/** Before anything is recorded. */
export const blank = (name: MachineName): LiveSnapshot => initialTransition(machineOf(name))[0];

/** A stored state made live. Throws when the state no longer exists in the machine. */
export function revive(name: MachineName, stored: StoredSnapshot): LiveSnapshot {
  return machineOf(name).resolveState({ value: stored.value as never, context: stored.context });
}

/** What is stored of a snapshot. */
export function store(snapshot: LiveSnapshot): StoredSnapshot {
  return {
    value: snapshot.value as StoredSnapshot["value"],
    context: snapshot.context,
    status: snapshot.status,
  };
}

export interface Place {
  stage: Stage;
  step: Step;
}

/** The stage and step of a snapshot; null before anything is recorded. */
export function placeOf({ value }: { value: unknown }): Place | null {
  if (typeof value !== "object" || value === null) return null;
  const step = Object.values(value)[0] as Step;
  return { stage: stageOfStep[step], step };
}
