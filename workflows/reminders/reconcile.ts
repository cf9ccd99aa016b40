/** What a plan changes of the reminders that are stored. Pure. What was put into a mail or sent is never changed. */
import type { Day } from "#workflows/calendar/day";
import type { PlannedReminder } from "./reminder";

export interface StoredReminder {
  id: string;
  /** The due day it was planned for. */
  dueOn: Day;
  step: number;
  recipient: string;
  status: "planned" | "mailed" | "sent" | "suppressed";
  stepOn: Day;
  sendAfter: Date;
  escalation: boolean;
  critical: boolean;
  particulars: string;
}

export interface Reconciled {
  /** To be stored as planned: new, changed, or suppressed before and wanted again. */
  write: PlannedReminder[];
  /** Planned before and wanted no more. */
  drop: StoredReminder[];
}

/**
 * Lays the plan of one deadline over its stored reminders. A step that has come is not sent where it, or a later one for
 * the same due day, was already. One that waits to be sent keeps its moment, unless what it follows from changed, and is
 * never put off: so planning again changes nothing.
 */
export function reconcile(
  plan: readonly PlannedReminder[],
  stored: readonly StoredReminder[],
  dueOn: Day,
  now: Date,
): Reconciled {
  const kept = new Set<StoredReminder>();
  const write: PlannedReminder[] = [];
  for (const wanted of plan) {
    const own = stored.filter((row) => row.dueOn === dueOn && row.recipient === wanted.recipient);
    if (own.some((row) => (row.status === "mailed" || row.status === "sent") && settles(row, wanted))) continue;
    const row = own.find(({ step, status }) => step === wanted.step && status === "planned");
    if (row) kept.add(row);
    if (!row) write.push(wanted);
    else if (differs(row, wanted, now)) write.push({ ...wanted, sendAfter: notLater(row, wanted) });
  }
  return { write, drop: stored.filter((row) => row.status === "planned" && !kept.has(row)) };
}

/** Whether a reminder that went out leaves nothing to send of a planned one to the same recipient, for the same due day. */
export const settles = (sent: { step: number }, planned: { step: number; reached: boolean }): boolean =>
  sent.step === planned.step || (planned.reached && sent.step > planned.step);

function differs(row: StoredReminder, wanted: PlannedReminder, now: Date): boolean {
  const same = (["stepOn", "critical", "escalation", "particulars"] as const).every((key) => row[key] === wanted[key]);
  if (!same) return true;
  // What has come waits for its mail, or for the next attempt: the plan no longer knows better.
  const waits = wanted.reached || row.sendAfter <= now;
  return !waits && row.sendAfter.getTime() !== wanted.sendAfter.getTime();
}

const notLater = (row: StoredReminder, wanted: PlannedReminder): Date =>
  wanted.reached && row.sendAfter < wanted.sendAfter ? row.sendAfter : wanted.sendAfter;
