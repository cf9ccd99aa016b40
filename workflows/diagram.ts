/** State diagrams of a machine in Mermaid: the stages, then each stage with its steps and its ways out. Pure. */
import type { EventType } from "./events";
import type { MachineName } from "./kinds";
import type { Stage } from "./parts/states";
import { allTransitions, stepsOf, type TransitionRow } from "./transitions";
import { branchName, stepName, type WorkflowWords } from "./words";

/** Possible in nearly every step and leading nowhere else: said once in words instead of drawn everywhere. */
const everywhere: readonly EventType[] = ["corrected", "withdrawn", "voided", "notEstablished", "inheritanceDecided"];

/** The whole document of a machine's diagrams, in Markdown. `table` is the file of its table. */
export function diagramOf(machine: MachineName, words: WorkflowWords, table: string): string {
  const rows = allTransitions(machine).filter(({ event }) => !everywhere.includes(event));
  const stages = [...new Set(stepsOf(machine).map(stageOf))].filter((stage) => stage !== "ended");
  return [
    `# ${words.machines[machine]}: its life`,
    "",
    "Generated from the machine by `npm run workflows:diagram`; not edited by hand.",
    `What each event needs in each step is in the [table](${table}).`,
    "",
    "Not drawn: entries are corrected, the last one is taken back, what cannot be established is said, and a record",
    `entered in error is voided, in every step; a void record is only brought back. “${words.events.takenOver.past}” enters at most steps.`,
    "What is to become of an agreement whose party was succeeded is decided in every step that is not an end.",
    "",
    "## The stages",
    "",
    ...mermaid([
      ...[...stages, "ended" as const].map((stage) => `  state "${words.stages[stage]}" as ${stage}`),
      ...edges(
        rows,
        (name) => stageOf(name),
        (row) => words.events[row.event].past,
      ).filter(isMove),
    ]),
    ...stages.flatMap((stage) => ["", `## ${words.stages[stage]}`, "", ...stageDiagram(machine, words, stage, rows)]),
    "",
  ].join("\n");
}

const stageOf = (name: string) => name.split(".")[0] as Stage;
const idOf = (name: string) => name.replace(".", "_");
const isMove = (edge: string) => {
  const [, from, to] = /^ {2}(\S+) --> (\S+)/.exec(edge) ?? [];
  return from !== to;
};

function stageDiagram(machine: MachineName, words: WorkflowWords, stage: Stage, rows: TransitionRow[]): string[] {
  const own = rows.filter((row) => stageOf(row.from) === stage || (isIn(row.to, stage) && row.event !== "takenOver"));
  const inner = own.filter((row) => stageOf(row.from) === stage || row.from === "unrecorded");
  const names = new Set([
    ...stepsOf(machine).filter((name) => stageOf(name) === stage),
    ...inner.flatMap(({ from, to }) => (to ? [from, to] : [from])),
  ]);
  names.delete("unrecorded");
  const label = (row: TransitionRow) => {
    const branch = row.event === "opinionAnswered" || row.event === "decided" ? branchName(words, row) : null;
    return branch ? `${words.events[row.event].past} (${branch})` : words.events[row.event].past;
  };
  return mermaid([
    ...[...names].map((name) => `  state "${titleOf(words, name, stage)}" as ${idOf(name)}`),
    ...edges(inner, idOf, label),
  ]);
}

const isIn = (name: string | null, stage: Stage) => name !== null && stageOf(name) === stage;

/** A step by its own name inside its stage, with its stage outside; a stage alone stands for any of its steps. */
function titleOf(words: WorkflowWords, name: string, stage: Stage): string {
  if (!name.includes(".")) return `${words.stages[name as Stage]}, in any step`;
  const step = stepName(words, name);
  return stageOf(name) === stage ? step : `${words.stages[stageOf(name)]} · ${step}`;
}

/** One arrow for each pair of states, with all events that lead from one to the other. */
function edges(rows: TransitionRow[], id: (name: string) => string, label: (row: TransitionRow) => string): string[] {
  const labels = new Map<string, Set<string>>();
  for (const row of rows) {
    const from = row.from === "unrecorded" ? "[*]" : id(row.from);
    const arrow = `${from} --> ${id(row.to ?? row.from)}`;
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(label(row)));
  }
  return [...labels].map(([arrow, names]) => `  ${arrow} : ${[...names].join(", ")}`);
}

const mermaid = (lines: string[]) => ["```mermaid", "stateDiagram-v2", "  direction LR", ...lines, "```"];
