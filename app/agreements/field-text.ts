/** Words of the forms of events: the label of a field, and of each answer it offers. */
import type { Catalogue } from "#app/locales/catalogue";
import type { EventType } from "#workflows/events";

export interface FieldText {
  label: string;
  hint?: string;
}

/** Label and hint of an event's field. A cell of a repeated group may carry its row number: `signatories.0.name`. */
export function fieldText(t: Catalogue, type: EventType, name: string): FieldText {
  const field = name.replace(/\.\d+(?=\.|$)/g, "");
  const own: Record<string, FieldText> = type in t.workflowFields.of ? t.workflowFields.of[type as never] : {};
  const shared: Record<string, FieldText> = t.workflowFields.shared;
  const text = own[field] ?? shared[field];
  if (!text) throw new Error(`No label for ${field} of ${type}`);
  return text;
}

/** The words of one answer of a choice, by the field that offers it. */
export function optionText(t: Catalogue, field: string, option: string): string {
  const words = optionsOf(t)[field]?.[option];
  if (!words) throw new Error(`No words for ${option} of ${field}`);
  return words;
}

function optionsOf(t: Catalogue): Record<string, Record<string, string>> {
  const { workflow } = t;
  return {
    step: workflow.entrySteps,
    verdict: workflow.verdicts,
    outcome: workflow.outcomes,
    result: workflow.results,
    decision: workflow.decisions,
    becomes: workflow.inheritances,
    termKind: workflow.termKinds,
    noticeUnit: workflow.noticeUnits,
    renewal: workflow.renewals,
    how: workflow.renewals,
    need: Object.fromEntries(Object.entries(workflow.needs).map(([need, { met }]) => [need, met])),
  };
}
