/** The words that the generated documents need; passed in, because the rules know no language. */
import type { EventType } from "./events";
import type { MachineName } from "./kinds";
import type { Need } from "./needs";
import type { Stage, Step } from "./parts/states";
import type { TransitionRow } from "./transitions";

export interface WorkflowWords {
  machines: Record<MachineName, string>;
  stages: Record<Stage, string>;
  steps: Record<Step, string>;
  events: Record<EventType, { past: string }>;
  needs: Record<Need, { met: string }>;
  /** By the field of a form that decides the branch. */
  choices: { verdict: Record<string, string>; step: Record<string, string>; decision: Record<string, string> };
}

/** "Signed" and "in force" of `signed.inForce`; before the first entry nothing is recorded. */
export function stepName(words: WorkflowWords, name: string): string {
  const step = name.split(".")[1] as Step | undefined;
  return step ? words.steps[step] : "nothing recorded yet";
}

const pilotStands = {
  open: "its pilot was running",
  paused: "its pilot was paused",
  closed: "its pilot was closed and not evaluated",
  none: "no pilot was open",
};
const termStands = { runs: "the end of its term is still to come", ends: "no end of its term is still to come" };

/** In which case this branch of an event is taken; null when it has only one. */
export function branchName(words: WorkflowWords, { gate }: TransitionRow): string | null {
  const cases = (gate.when ?? []).map((branch) => {
    if ("pilot" in branch) return pilotStands[branch.pilot];
    if ("term" in branch) return termStands[branch.term];
    return branch.is.map((value) => shortChoice(words, branch.data, value)).join(" or ");
  });
  return cases.length > 0 ? cases.join(", ") : null;
}

/** A choice up to its explanation: "Step up" of "Step up: another agreement replaces it". */
function shortChoice(words: WorkflowWords, field: keyof WorkflowWords["choices"], value: string): string {
  const text = words.choices[field][value] ?? value;
  return text.split(":")[0] ?? text;
}
