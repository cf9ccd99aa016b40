/**
 * What both machines are made with: the types, the one guard and the one action. States use `to` and `stay`, so that every
 * transition names what it needs. Nothing here may have a side effect, wait, or start anything: the machines are pure.
 */
import { assign, setup } from "xstate";
import type { AgreementContext } from "./context";
import type { LifeEvent } from "./entry";
import { answersTo, type Need, termRuns } from "./needs";
import { reduce } from "./parts/reduce";

/** Which branch of an event a transition is: by a value of its form, or by what is recorded. */
export type Branch =
  | { data: "verdict" | "step" | "decision"; is: readonly string[] }
  | { pilot: "open" | "paused" | "closed" | "none" }
  | { term: "runs" | "ends" };

/** Parameters of the one guard. */
export type Gate = { when?: readonly Branch[]; needs: readonly Need[] };

/** Where a pilot stands that has not been evaluated yet. */
function pilotNow({ pilot }: AgreementContext): "open" | "paused" | "closed" | "none" {
  if (!pilot || pilot.evaluated) return "none";
  return pilot.state === "running" ? "open" : pilot.state;
}

/** Whether this is the branch an entry takes. */
export function takes(
  branches: readonly Branch[] | undefined,
  context: AgreementContext,
  entry: { recordedOn: string; data: object },
): boolean {
  return (branches ?? []).every((branch) => {
    if ("pilot" in branch) return pilotNow(context) === branch.pilot;
    if ("term" in branch) return (branch.term === "runs") === termRuns({ context, today: entry.recordedOn });
    return branch.is.includes(String((entry.data as Record<string, unknown>)[branch.data]));
  });
}

export const workflow = setup({
  types: {
    context: {} as AgreementContext,
    events: {} as LifeEvent,
    meta: {} as { ahead?: readonly Ahead[] },
  },
  guards: {
    gate: ({ context, event }, { when, needs }: Gate) =>
      takes(when, context, event) &&
      answersTo(needs, { context, facts: event.facts, today: event.recordedOn }).every(({ met }) => met),
  },
  actions: {
    record: assign(({ context, event }) => reduce(context, event)),
  },
});

/** An event that becomes possible after another: shown with the checklist it will meet in the step `at`. */
export interface Ahead {
  event: LifeEvent["type"];
  after: LifeEvent["type"];
  at: { stage: string; step: string };
}

interface Condition {
  when?: readonly Branch[];
  needs?: readonly Need[];
}

const gated = ({ when, needs = [] }: Condition) => ({
  guard: { type: "gate" as const, params: when ? { when, needs } : { needs } },
  actions: "record" as const,
});

/** A transition to `#stage.step`. */
export const to = (target: `#${string}.${string}`, condition: Condition = {}) => ({ target, ...gated(condition) });

/** An event that is recorded without leaving the step. */
export const stay = (condition: Condition = {}) => gated(condition);
