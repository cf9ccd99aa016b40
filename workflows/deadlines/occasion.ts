/** An occasion: a day that passes by itself. It is shown until `lingers` days after it, and then no longer follows. */
import { addDays, type Day } from "#workflows/calendar/day";
import { type Basis, type Deadline, type DeadlineKind, lingers } from "./deadline";

export function occasion(kind: DeadlineKind, subject: string, dueOn: Day, basis: Basis, today: Day): Deadline[] {
  const validThrough = addDays(dueOn, lingers);
  return today <= validThrough ? [{ kind, subject, dueOn, unconfirmed: false, validThrough, basis }] : [];
}
