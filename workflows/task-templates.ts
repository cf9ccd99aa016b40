/**
 * The office's own task templates: which events make tasks, how each task is known, and the day it gets. Pure; without XState, since forms
 * read it too. The tasks that the product's own rules make are in `follow-ups.ts`.
 */
import { addDays, type Day } from "./calendar/day";
import { addWorkingDays, type WorkingCalendar } from "./calendar/working-days";
import type { Entry } from "./entry";
import { type EventType, events, eventTypes } from "./events";
import { effective } from "./history";

/** What is taken over from a source, and what is about the record alone, makes no task: nobody knows what was done about it. */
export const templateEvents: readonly EventType[] = eventTypes.filter(
  (type) => type === "proposed" || events[type].place === "forward" || events[type].place === "aside",
);

export const isTemplateEvent = (type: string): type is EventType =>
  (templateEvents as readonly string[]).includes(type);

/** The most days after the event's. */
export const mostTemplateDays = 1000;

export interface TemplateDays {
  /** Null: the task has no day. */
  dueDays: number | null;
  dueUnit: "workingDays" | "calendarDays";
}

/** The day a template gives, so many days after a day; null where it gives none, or the day is not known. */
export function templateDay(
  from: Day | null,
  { dueDays, dueUnit }: TemplateDays,
  calendar: WorkingCalendar,
): Day | null {
  if (from === null || dueDays === null) return null;
  return dueUnit === "workingDays" ? addWorkingDays(from, dueDays, calendar).on : addDays(from, dueDays);
}

/** By this an event makes each task once. */
export const templateKey = (revision: number, templateId: string) => `${revision}:office:${templateId}`;

/** The events that count: what those that were taken back had made is not wanted any more. */
export const countedRevisions = (history: readonly Entry[]): number[] =>
  effective(history).map(({ revision }) => revision);

/** An event that the last entry put right, with its day before and now; null where its day stays. */
export function dayCorrected(
  history: readonly Entry[],
): { revision: number; before: Day | null; now: Day | null } | null {
  const last = history.at(-1);
  if (last?.type !== "corrected") return null;
  const { revision } = last.data;
  const dayIn = (entries: readonly Entry[]) =>
    effective(entries).find((entry) => entry.revision === revision)?.occurredOn ?? null;
  const [before, now] = [dayIn(history.slice(0, -1)), dayIn(history)];
  return before === now ? null : { revision, before, now };
}
