/** The verb about when and to whom reminders of a kind go in general; an agreement's own are in `own-policies.server.ts`. */
import { enqueue } from "#app/jobs/enqueue.server";
import type { Ctx } from "#app/platform/context.server";
import type { Beside } from "#app/platform/lay-over.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { type Outcome, refuse } from "#app/platform/refusals";
import { type DeadlineKind, deadlineKinds } from "#workflows/deadlines/deadline";
import type { PolicyInput } from "./forms";
import { editPolicy, lockedPolicy } from "./policy-rows.server";

/** The kind an address names; 404 for any other word. */
export const kindOf = (kind: string | undefined): DeadlineKind =>
  deadlineKinds.find((one) => one === kind) ?? notFound();

/**
 * Changes the general policy of a kind. Reminders already planned follow within minutes, in the background: there can be
 * many. Refused where others changed the same field.
 */
export async function changeReminderPolicy(ctx: Ctx, kind: DeadlineKind, input: PolicyInput): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await lockedPolicy(tx, kind, null);
    if (!row) notFound();
    const laid = await editPolicy(tx, ctx, row, input, "reminderPolicyChanged");
    if (laid.ok && laid.value.changed) await enqueue(tx, "replan", { kind }, `replan:${kind}`);
    return laid;
  });
}
