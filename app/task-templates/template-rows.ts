/** Templates as their page lists them, and their order there. Pure. */
import { templateEvents } from "#workflows/task-templates";
import type { TaskTemplateRow } from "./template-queries.server";

export interface TemplateRow
  extends Pick<TaskTemplateRow, "id" | "title" | "event" | "agreementKind" | "priority" | "retiredOn"> {
  dueDays: number | null;
  dueUnit: TaskTemplateRow["dueUnit"];
  parts: number;
}

/** What the page shows of a template. */
export const shown = ({
  id,
  title,
  event,
  agreementKind,
  priority,
  retiredOn,
  dueDays,
  dueUnit,
  items,
}: TaskTemplateRow): TemplateRow => ({
  ...{ id, title, event, agreementKind, priority, retiredOn, dueDays, dueUnit, parts: items.length },
});

/** Those of events in the order of a life; what each event makes in the order it was added. */
export function inTurn(rows: TemplateRow[]): { byEvent: TemplateRow[]; byHand: TemplateRow[] } {
  const events: readonly (string | null)[] = templateEvents;
  const place = ({ event }: TemplateRow) => events.indexOf(event);
  const byEvent = rows.filter(({ event }) => event !== null).sort((a, b) => place(a) - place(b));
  return { byEvent, byHand: rows.filter(({ event }) => event === null) };
}
