/** The documents generated from the machines, with the English words of the catalogue. */
import { english as t } from "#app/locales/en";
import { diagramOf } from "#workflows/diagram";
import type { MachineName } from "#workflows/kinds";
import { tableOf } from "#workflows/table";
import type { WorkflowWords } from "#workflows/words";

const words: WorkflowWords = {
  machines: { agreement: "Agreement", pilotAgreement: "Pilot agreement" },
  stages: t.stages,
  steps: t.workflow.steps,
  events: t.workflow.events,
  needs: t.workflow.needs,
  choices: { verdict: t.workflow.verdicts, step: t.workflow.steps, decision: t.workflow.decisions },
};

const fileNames: Record<MachineName, string> = { agreement: "agreement", pilotAgreement: "pilot-agreement" };

/** Each file under `docs/workflows/` with what it has to hold. */
export function workflowDocuments(): Record<string, string> {
  const machines = Object.entries(fileNames) as [MachineName, string][];
  return Object.fromEntries(
    machines.flatMap(([machine, name]) => [
      [`${name}.md`, diagramOf(machine, words, `table-${name}.md`)],
      [`table-${name}.md`, tableOf(machine, words)],
    ]),
  );
}
