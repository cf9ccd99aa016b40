/** Why a reminder that was planned is no longer wanted: for the ledger. Pure. */

import type { StoredReminder } from "#workflows/reminders/reconcile";
import type { PlannedReminder } from "#workflows/reminders/reminder";
import type { DeadlineFacts } from "./facts";
import type { Reason } from "./reasons";
import type { Addressed } from "./recipients";

export function whyNot(
  row: StoredReminder,
  deadline: DeadlineFacts,
  to: Addressed,
  plan: readonly PlannedReminder[],
  stored: readonly StoredReminder[],
): Reason {
  if (!deadline.open) return deadline.closedWhy ?? "done";
  if (row.dueOn !== deadline.dueOn) return "moved";
  const { recipient, step } = row;
  const refused = to.refused.get(recipient);
  if (refused) return refused;
  if (to.recipients.every((one) => one.recipient !== recipient)) return "notAddressed";
  const later = [
    ...plan.filter(({ reached }) => reached),
    ...stored.filter(({ status, dueOn }) => dueOn === row.dueOn && (status === "mailed" || status === "sent")),
  ];
  if (later.some((one) => one.recipient === recipient && one.step > step)) return "laterStep";
  const known = deadline.acknowledged || to.recipients.some((one) => one.recipient === recipient && one.acknowledged);
  return step <= 0 && known ? "acknowledged" : "policyChanged";
}
