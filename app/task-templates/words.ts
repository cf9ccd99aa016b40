/** What a template says of its day and of what it is for, in the reader's words. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import type { TemplateDays } from "#workflows/task-templates";

export function dueText(t: Catalogue, { dueDays, dueUnit }: TemplateDays): string {
  const words = t.taskTemplates;
  if (dueDays === null) return words.noDay;
  return dueDays === 0 ? words.sameDay : words.after[dueUnit](dueDays);
}

/** The kind of agreement; for one that is offered by hand without a kind: any record. */
export function kindText(
  t: Catalogue,
  { agreementKind, event }: { agreementKind: string | null; event: string | null },
) {
  const words = t.taskTemplates;
  if (agreementKind === null) return event === null ? words.anyRecord : words.anyKind;
  return (t.workflow.kinds as Record<string, string>)[agreementKind] ?? agreementKind;
}
