/**
 * The ways between stages: what leads from where an agreement stands to another stage, at once or by steps in between, and what
 * leads on by itself. Pure; it reads the machines and decides nothing.
 */
import type { AgreementContext } from "./context";
import { takes } from "./define-workflow";
import { type EventType, events } from "./events";
import type { MachineName } from "./kinds";
import type { Need } from "./needs";
import type { NextStep } from "./next-steps";
import type { Stage, Step } from "./parts/states";
import { placeOf, type StoredSnapshot } from "./snapshot";
import { allTransitions, type TransitionRow } from "./transitions";

/** Needs that only another kind of agreement, or another office, would meet: a way that asks for them is none. */
export const neverMet = (office: { opinionsRequired: boolean }, kind: { pilot: string }): Need[] => [
  ...(office.opinionsRequired ? (["opinionsNotOwed"] as const) : []),
  ...(kind.pilot === "none" ? (["pilotAllowed"] as const) : []),
];

/** A machine does not change while the program runs. */
const rows = new Map<MachineName, TransitionRow[]>();

/** What leads out of a step. Entries, and what is only about the record itself, are no ways. */
function leaving(name: MachineName, step: string): TransitionRow[] {
  if (!rows.has(name)) rows.set(name, allTransitions(name));
  const stage = step.split(".")[0];
  return (rows.get(name) ?? []).filter(
    ({ from, to, event }) =>
      (from === step || from === stage) && to !== null && events[event].place !== "record" && to !== step,
  );
}

const inStage = (stage: Stage) => (row: TransitionRow) => row.to?.startsWith(`${stage}.`) ?? false;

const stepName = (stored: StoredSnapshot) => {
  const place = placeOf(stored);
  return place ? `${place.stage}.${place.step}` : "unrecorded";
};

/**
 * The events that lead from here straight to a stage. Of the branches of an event those chosen in its form all count, those chosen
 * by what is on record only where they hold today.
 */
export function waysTo(name: MachineName, stored: StoredSnapshot, stage: Stage, today: string): EventType[] {
  const ways = leaving(name, stepName(stored)).filter(inStage(stage));
  return [...new Set(ways.filter((row) => holds(row, stored.context, today)).map(({ event }) => event))];
}

function holds({ gate }: TransitionRow, context: AgreementContext, today: string): boolean {
  const recorded = gate.when?.filter((branch) => !("data" in branch));
  return takes(recorded, context, { recordedOn: today, data: {} });
}

/**
 * The shortest way to a stage that goes forward all along: its events in order. Null where there is none. `closed`: needs that
 * nobody can meet from here, such as a pilot of a kind that has none.
 */
export function wayThrough(
  name: MachineName,
  stored: StoredSnapshot,
  stage: Stage,
  closed: readonly Need[] = [],
): EventType[] | null {
  const reached = new Map<string, EventType[]>([[stepName(stored), []]]);
  for (const [step, way] of reached)
    for (const row of leaving(name, step)) {
      if (events[row.event].place !== "forward" || row.gate.needs.some((need) => closed.includes(need))) continue;
      const further = [...way, row.event];
      if (inStage(stage)(row)) return further;
      if (!reached.has(row.to as string)) reached.set(row.to as string, further);
    }
  return null;
}

/** The events that lead on from a step, the first that is ready before the others. */
const leadingOn: Partial<Record<Step, EventType[]>> = {
  drafting: ["cleared", "opinionsAsked"],
  consulting: ["cleared"],
  higherConsent: ["cleared"],
  cleared: ["signed"],
  running: ["pilotClosed"],
  closed: ["evaluated"],
  deciding: ["decided"],
};

/** Steps in which an agreement may be waiting for us. In force, on watch or paused it asks for nothing by itself. */
export const stepsWithWayOn = Object.keys(leadingOn) as Step[];

export interface WayOn {
  event: EventType;
  ready: boolean;
  by: NextStep["by"];
  /** What is missing for it; where it is ready, for what comes right after it. */
  missing: Need[];
}

/**
 * What an agreement asks for next, from its next steps. Null where it asks for nothing: a pilot simply runs as long as its window
 * lasts, and answers of others are waited for.
 */
export function wayOn(
  steps: readonly NextStep[],
  { step, windowOver }: { step: Step; windowOver: boolean },
): WayOn | null {
  if (step === "running" && !windowOver) return null;
  const unmet = ({ needs }: NextStep) => needs.filter(({ met }) => !met).map(({ need }) => need);
  const offered = (leadingOn[step] ?? []).flatMap((event) =>
    steps.filter((each) => each.event === event && !each.after),
  );
  // Whoever owes the request for opinions has that way, not this.
  const open = offered.filter((each) => !unmet(each).includes("opinionsNotOwed"));
  const way = open.find(({ ready }) => ready) ?? open[0];
  if (!way) return null;
  const after = steps.find((each) => each.after === way.event);
  const missing = way.ready ? (after ? unmet(after) : []) : unmet(way);
  return { event: way.event, ready: way.ready, by: way.by, missing };
}
