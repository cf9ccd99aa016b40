/** The steps of a deadline that is overdue: every so many working days, without end. Here only those near a day. */
import type { Day } from "#workflows/calendar/day";
import { workingDayBack } from "#workflows/calendar/nearby";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "#workflows/calendar/working-days";
import type { ReminderStep } from "./reminder";

/** `first` working days overdue, then every `every`; null: only the first. */
export interface OverdueRule {
  first: number;
  every: number | null;
}

/**
 * The last two steps up to `today`, and those after it up to the first one later than `through` (itself included, `today`
 * at the earliest). Found from today on, so that a day long past costs no more than yesterday. In order.
 */
export function overdueSteps(
  dueOn: Day,
  { first, every }: OverdueRule,
  today: Day,
  through: Day,
  office: WorkingCalendar,
): ReminderStep[] {
  const overdue = today > dueOn ? workingDaysBetween(dueOn, today, office).days : 0;
  const dayOf = (step: number): Day => {
    if (step <= overdue) return workingDayBack(today, overdue - step, office);
    return overdue === 0 ? addWorkingDays(dueOn, step, office).on : addWorkingDays(today, step - overdue, office).on;
  };
  const passed = overdue < first || every === null ? 0 : Math.floor((overdue - first) / every);
  const steps: ReminderStep[] = [];
  const last = through > today ? through : today;
  for (let number = Math.max(passed - 1, 0); ; number += 1) {
    const step = first + number * (every ?? 0);
    const stepOn = dayOf(step);
    steps.push({ step, stepOn });
    if (every === null || stepOn > last) return steps;
  }
}

/** The rule for somebody; null where nothing is sent once it is overdue. */
export function overdueRule(
  policy: { overdueEvery: number | null; escalateAfter: number | null },
  escalation: boolean,
): OverdueRule | null {
  const first = escalation ? policy.escalateAfter : policy.overdueEvery;
  return first === null ? null : { first, every: policy.overdueEvery };
}
