/** What new plans change of the reminders that are stored, as rows. Pure: it reads and writes nothing. */
import { reconcile, type StoredReminder } from "#workflows/reminders/reconcile";
import type { PlannedReminder } from "#workflows/reminders/reminder";
import type { DeadlineFacts, ReminderFacts } from "./facts";
import { planFor } from "./plan-for";
import type { Reason } from "./reasons";
import type { Recipient } from "./recipients";
import { whyNot } from "./why-not";

export interface Wanted {
  deadline: DeadlineFacts;
  planned: PlannedReminder;
  whom: Recipient;
}

/** Lays the plan of each open deadline over its stored reminders. `only`: of this recipient alone. */
export function layPlans(
  rows: readonly DeadlineFacts[],
  facts: ReminderFacts,
  stored: (deadlineId: string) => readonly StoredReminder[],
  now: Date,
  only?: string,
): { wanted: Wanted[]; unwanted: { id: string; why: Reason }[] } {
  const wanted: Wanted[] = [];
  const unwanted: { id: string; why: Reason }[] = [];
  for (const row of rows) {
    const { deadline, to, plan } = planFor(row, facts, now);
    const own = stored(row.id);
    const asked = only === undefined ? plan : plan.filter(({ recipient }) => recipient === only);
    const { write, drop } = reconcile(asked, own, deadline.dueOn, now);
    const byRecipient = new Map(to.recipients.map((one) => [one.recipient, one]));
    for (const planned of write) {
      const whom = byRecipient.get(planned.recipient);
      if (whom) wanted.push({ deadline, planned, whom });
    }
    for (const gone of drop) unwanted.push({ id: gone.id, why: whyNot(gone, deadline, to, asked, own) });
  }
  return { wanted, unwanted };
}

/** Of a deadline that is closed or done nothing more is to be sent, whoever it was for. */
export const droppedOf = (
  rows: readonly DeadlineFacts[],
  stored: (deadlineId: string) => readonly StoredReminder[],
): { id: string; why: Reason }[] =>
  rows.flatMap(({ id, closedWhy }) =>
    stored(id)
      .filter(({ status }) => status === "planned")
      .map((gone) => ({ id: gone.id, why: closedWhy ?? "done" })),
  );

/** A planned reminder as it is stored. */
export function rowOf({ deadline, planned, whom }: Wanted, now: Date) {
  const { userId, name, address, locale, timeZone, country } = whom;
  const { recipient, step, stepOn, sendAfter, escalation, critical } = planned;
  const what = { deadlineId: deadline.id, dueOn: deadline.dueOn, step, stepOn, sendAfter, escalation, critical };
  return { ...what, recipient, userId, name, address, locale, timeZone, country, plannedAt: now };
}

/** By what a stored reminder is unique. */
export const keyOf = (row: { deadlineId: string; dueOn: string; step: number; recipient: string }) =>
  `${row.deadlineId} ${row.dueOn} ${row.step} ${row.recipient}`;
