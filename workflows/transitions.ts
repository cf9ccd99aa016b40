/** Every transition of a machine, written out: for the table, the diagrams and the tests. */
import type { AnyStateNode } from "xstate";
import { gateOf } from "./decide";
import type { Gate } from "./define-workflow";
import type { EventType } from "./events";
import type { MachineName } from "./kinds";
import { machineOf } from "./snapshot";

export interface TransitionRow {
  /** `signed.inForce`; a stage alone where all of its steps share the transition. */
  from: string;
  event: EventType;
  /** Null: recorded without leaving the step. */
  to: string | null;
  gate: Gate;
}

const nameOf = (node: AnyStateNode) => node.path.join(".");

function* nodesOf(node: AnyStateNode): Generator<AnyStateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}

/** All states of a machine that can be stood in, `stage.step`. */
export function stepsOf(name: MachineName): string[] {
  return [...nodesOf(machineOf(name).root)].filter((node) => node.path.length === 2).map(nameOf);
}

/** All transitions of a machine, in its own order. */
export function allTransitions(name: MachineName): TransitionRow[] {
  return [...nodesOf(machineOf(name).root)].flatMap((node) =>
    [...node.transitions.values()].flat().map((each) => ({
      from: nameOf(node),
      event: each.eventType as EventType,
      to: each.target?.[0] ? nameOf(each.target[0]) : null,
      gate: gateOf(each.guard),
    })),
  );
}

/** The transitions of one event that hold in a step, its stage's included. */
export function transitionsIn(name: MachineName, step: string, event: EventType): TransitionRow[] {
  const stage = step.split(".")[0];
  return allTransitions(name).filter((row) => row.event === event && (row.from === step || row.from === stage));
}
