import { addDays, addYears } from "#workflows/calendar/day";
import type { Deadline } from "./deadline";
import type { DeadlineInput } from "./facts";

/**
 * Twelve months after the latest event or meeting nothing has happened any more. Something to notice, never overdue. A planned
 * meeting counts once it has taken place.
 */
export function dormant({ lastActiveOn, nextActiveOn = null }: DeadlineInput): Deadline[] {
  if (!lastActiveOn) return [];
  const basis = { rule: "dormant" as const, lastOn: lastActiveOn };
  const dueOn = addYears(lastActiveOn, 1);
  return [
    {
      kind: "dormant",
      subject: "",
      dueOn,
      unconfirmed: false,
      validThrough: nextActiveOn && addDays(nextActiveOn, -1),
      basis,
    },
  ];
}
