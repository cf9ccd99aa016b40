/** A policy in words. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import { classOf } from "#workflows/deadlines/deadline";
import type { PolicyFields } from "./forms";

export function whenText(t: Catalogue, { beforeDays, onDay }: Pick<PolicyFields, "beforeDays" | "onDay">): string {
  const { steps } = t.reminders;
  const before = beforeDays.length > 0 ? steps.before([...beforeDays]) : "";
  const text = before && onDay ? steps.both(before, steps.onDay) : before || (onDay ? steps.onDay : steps.nothing);
  return capital(text);
}

export function overdueText(
  t: Catalogue,
  kind: string,
  { overdueEvery, escalateAfter }: Pick<PolicyFields, "overdueEvery" | "escalateAfter">,
): string {
  const { steps } = t.reminders;
  if (classOf(kind) !== "duty") return steps.never;
  const parts = [
    overdueEvery === null ? null : steps.every(overdueEvery),
    escalateAfter === null ? null : steps.escalated(escalateAfter),
  ].filter((part): part is string => part !== null);
  return capital(parts.join("; ") || steps.silent);
}

export function whomText(t: Catalogue, { audience, outsiders }: Pick<PolicyFields, "audience" | "outsiders">): string {
  const names = audience.map((one) => t.reminders.audienceShort[one]);
  const outside = outsiders.length > 0 ? [t.reminders.outsidersShort(outsiders.length)] : [];
  return capital([...names, ...outside].join(", "));
}

/** "7 days before", "on the day", "6 working days overdue". */
export function stepText(t: Catalogue, step: number): string {
  const words = t.reminders.step;
  if (step === 0) return words.onDay;
  return step < 0 ? words.before(-step) : words.overdue(step);
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
