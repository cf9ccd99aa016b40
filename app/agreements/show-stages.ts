/** The stage bar as data: the four stages (and the end) with their days and where the agreement stands. Pure. */
import type { Stage } from "#db/schema";
import type { AgreementContext } from "#workflows/context";
import type { Decision } from "#workflows/parts/evaluation-schema";

export type StageWhen =
  | { is: "day"; day: string }
  | { is: "span"; first: string | null; last: string | null }
  | { is: "due"; day: string }
  /** The source of a record that was taken over does not say. */
  | { is: "notGiven"; what: "all" | "day" | "window" }
  /** Kinds without a pilot, and evaluations made without one. */
  | { is: "without" }
  /** Another record of the family runs it. */
  | { is: "child"; id: string; reference: string }
  | { is: "nothing" };

export interface ShownStage {
  stage: Stage;
  state: "past" | "here" | "ahead";
  step?: string;
  when: StageWhen;
  /** An evaluation of an earlier round. */
  last?: { day: string; decision: Decision | null };
}

export interface StageFacts {
  stage: Stage;
  step: string;
  context: AgreementContext;
  pilotKind: "none" | "optional" | "required";
  evaluationDue: string | null;
  childInPilot: { id: string; reference: string } | null;
}

const order: Stage[] = ["proposed", "signed", "pilot", "evaluated"];

/** Four stages, and the end where it was reached. */
export function shownStages(facts: StageFacts): ShownStage[] {
  const here = facts.stage;
  const stages: ShownStage[] = order.map((stage) => ({
    stage,
    state: stage === here ? "here" : wasPassed(stage, facts) ? "past" : "ahead",
    ...(stage === here ? { step: facts.step } : {}),
    ...timeOf(stage, facts),
  }));
  if (here !== "ended") return stages;
  const { end } = facts.context;
  const when: StageWhen = end?.on ? { is: "day", day: end.on } : { is: "notGiven", what: "day" };
  return [...stages, { stage: "ended", state: "here", step: facts.step, when }];
}

/** An ended agreement passed what is on record; a living one what lies before its stage and took place. */
function wasPassed(stage: Stage, { stage: here, context }: StageFacts): boolean {
  const tookPlace = {
    proposed: true,
    signed: context.signing !== null,
    pilot: context.pilot !== null,
    evaluated: context.evaluation !== null,
    ended: false,
  }[stage];
  return tookPlace && (here === "ended" || order.indexOf(stage) < order.indexOf(here));
}

function timeOf(stage: Stage, facts: StageFacts): Pick<ShownStage, "when" | "last"> {
  const { context } = facts;
  switch (stage) {
    case "proposed":
      return { when: context.proposal ? { is: "day", day: context.proposal.on } : notGiven("all", facts) };
    case "signed":
      if (!context.signing) return { when: { is: "nothing" } };
      return { when: context.signing.on ? { is: "day", day: context.signing.on } : notGiven("day", facts) };
    case "pilot":
      return { when: pilotTime(facts) };
    default:
      return evaluationTime(facts);
  }
}

const notGiven = (what: "all" | "day" | "window", { context }: StageFacts): StageWhen =>
  context.takenOver ? { is: "notGiven", what } : { is: "nothing" };

function pilotTime(facts: StageFacts): StageWhen {
  const { pilot } = facts.context;
  if (facts.childInPilot && facts.stage !== "pilot") return { is: "child", ...facts.childInPilot };
  if (pilot) {
    if (!pilot.firstOn && !pilot.lastOn) return notGiven("window", facts);
    return { is: "span", first: pilot.firstOn, last: pilot.lastOn };
  }
  return facts.pilotKind === "none" || facts.stage === "evaluated" ? { is: "without" } : { is: "nothing" };
}

function evaluationTime({ stage, context, evaluationDue }: StageFacts): Pick<ShownStage, "when" | "last"> {
  const { evaluation, decision } = context;
  if (evaluation && (stage === "evaluated" || stage === "ended")) return { when: { is: "day", day: evaluation.on } };
  const when: StageWhen = evaluationDue ? { is: "due", day: evaluationDue } : { is: "nothing" };
  return evaluation ? { when, last: { day: evaluation.on, decision: decision?.decision ?? null } } : { when };
}
