/** Every step × every event as a text that a lawyer can read: never, when these needs are met, or always. Pure. */
import { type EventType, eventTypes } from "./events";
import type { MachineName } from "./kinds";
import { isWaivable, type Need } from "./needs";
import { stepsOf, type TransitionRow, transitionsIn } from "./transitions";
import { branchName, stepName, type WorkflowWords } from "./words";

const start = "unrecorded";

/** The whole document of a machine's table, in Markdown. */
export function tableOf(machine: MachineName, words: WorkflowWords): string {
  const stages = [...new Set(stepsOf(machine).map((name) => name.split(".")[0] as keyof WorkflowWords["stages"]))];
  return [
    `# ${words.machines[machine]}: what can happen when`,
    "",
    "Generated from the machine by `npm run workflows:diagram`; not edited by hand.",
    "",
    "**never**: the event is refused in this step. **always**: it is accepted once its form is filled in rightly.",
    "**when**: these needs must be met besides. After the arrow: the step in which the agreement stands then; without",
    "an arrow it stays where it is. A need marked ° may be answered “cannot be established”, with the reason.",
    "The signed text is asked for only where the office chose so.",
    "A correction or a taking back replays the history: the agreement then stands where the rest of it leads, and what",
    "a later entry contradicts is refused.",
    "",
    "## At a glance",
    "",
    "● always · ○ when needs are met · blank: never",
    "",
    ...glance(machine, words),
    "",
    "## How a record begins",
    "",
    ...stageTable(machine, words, [start]),
    ...stages.flatMap((stage) => [
      "",
      `## ${words.stages[stage]}`,
      "",
      ...stageTable(
        machine,
        words,
        stepsOf(machine).filter((name) => name.startsWith(`${stage}.`)),
      ),
    ]),
    "",
  ].join("\n");
}

function glance(machine: MachineName, words: WorkflowWords): string[] {
  const steps = [start, ...stepsOf(machine)];
  const sign = { never: "", when: "○", always: "●" };
  return [
    row(["", ...steps.map((step) => stepName(words, step))]),
    row(["---", ...steps.map(() => ":-:")]),
    ...eventTypes.map((event) =>
      row([words.events[event].past, ...steps.map((step) => sign[answerTo(transitionsIn(machine, step, event))])]),
    ),
  ];
}

function answerTo(rows: TransitionRow[]): "never" | "when" | "always" {
  if (rows.length === 0) return "never";
  return rows.some(({ gate }) => gate.needs.length > 0) ? "when" : "always";
}

/** One stage: its steps side by side, all events below each other. */
function stageTable(machine: MachineName, words: WorkflowWords, steps: string[]): string[] {
  return [
    row(["Event", ...steps.map((step) => stepName(words, step))]),
    row(["---", ...steps.map(() => "---")]),
    ...eventTypes.map((event) =>
      row([`**${words.events[event].past}**`, ...steps.map((step) => cell(machine, words, step, event))]),
    ),
  ];
}

function cell(machine: MachineName, words: WorkflowWords, step: string, event: EventType): string {
  const rows = transitionsIn(machine, step, event);
  if (rows.length === 0) return "never";
  return rows.map((each) => branch(words, each)).join("<br>");
}

function branch(words: WorkflowWords, each: TransitionRow): string {
  const name = branchName(words, each);
  const needs = each.gate.needs.map((need) => needName(words, need));
  const answer = needs.length > 0 ? `when ${needs.join("; ")}` : "always";
  const target = each.to ? ` → *${stepName(words, each.to)}*` : "";
  return `${name ? `${name}: ` : ""}${answer}${target}`;
}

const needName = (words: WorkflowWords, need: Need) => {
  const { met } = words.needs[need];
  return `${met.charAt(0).toLowerCase()}${met.slice(1)}${isWaivable(need) ? "°" : ""}`;
};

const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
