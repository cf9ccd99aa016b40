/** Verbs about when and to whom reminders go: the general policy of a kind, and an agreement's own in its place. */
import { and, eq, isNull } from "drizzle-orm";
import { lockVisible } from "#app/agreements/record-event.server";
import { enqueue } from "#app/jobs/enqueue.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { reminderPolicies } from "#db/schema";
import { classOf, type DeadlineKind, deadlineKinds } from "#workflows/deadlines/deadline";
import type { PolicyFields, PolicyInput } from "./forms";
import { replanReminders } from "./replan.server";

type Row = typeof reminderPolicies.$inferSelect;

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
    const laid = await edit(tx, ctx, row, input, "reminderPolicyChanged");
    if (laid.ok && laid.value.changed) await enqueue(tx, "replan", { kind }, `replan:${kind}`);
    return laid;
  });
}

/**
 * Gives an agreement a policy of its own for a kind, or changes it; its reminders follow at once. Refused where others
 * changed the same field, gave it one, or took it away meanwhile.
 */
export async function changeOwnPolicy(
  ctx: Ctx,
  agreementId: string | undefined,
  kind: DeadlineKind,
  input: PolicyInput,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!agreementId || !isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    await lockVisible(tx, ctx, agreementId);
    const row = await lockedPolicy(tx, kind, agreementId);
    if ((row === null) !== (input.version === 0)) return refuse({ code: "rule", rule: "policyChangedMeanwhile" });
    let beside = false;
    if (row) {
      const laid = await edit(tx, ctx, row, input, "ownReminderPolicyChanged");
      if (!laid.ok) return laid;
      beside = laid.value.beside;
    } else {
      const { version: _, ...fields } = input;
      const kept = fieldsFor(kind, fields);
      const [made] = await tx
        .insert(reminderPolicies)
        .values({ kind, agreementId, ...kept })
        .returning();
      await record(tx, ctx, made as Row, "ownReminderPolicySet", firstValues({ kind, ...kept }));
    }
    await replanReminders(tx, { agreementId }, ctx);
    return done({ beside });
  });
}

/** Lets the general policy count again. An agreement without one of its own stays as it is. */
export async function dropOwnPolicy(
  ctx: Ctx,
  agreementId: string | undefined,
  kind: DeadlineKind,
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!agreementId || !isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    await lockVisible(tx, ctx, agreementId);
    const row = await lockedPolicy(tx, kind, agreementId);
    if (!row) return done(null);
    await tx.delete(reminderPolicies).where(eq(reminderPolicies.id, row.id));
    await record(tx, ctx, { ...row, version: row.version + 1 }, "ownReminderPolicyDropped", { kind: [kind, null] });
    await replanReminders(tx, { agreementId }, ctx);
    return done(null);
  });
}

async function lockedPolicy(tx: Tx, kind: DeadlineKind, agreementId: string | null): Promise<Row | null> {
  const of = reminderPolicies.agreementId;
  const [row] = await tx
    .select()
    .from(reminderPolicies)
    .where(and(eq(reminderPolicies.kind, kind), agreementId ? eq(of, agreementId) : isNull(of)))
    .for("update");
  return row ?? null;
}

/** Only a duty is ever overdue: nothing is kept that would never count. */
const fieldsFor = (kind: string, fields: PolicyFields): PolicyFields =>
  classOf(kind) === "duty" ? fields : { ...fields, overdueEvery: null, escalateAfter: null };

async function edit(
  tx: Tx,
  ctx: Ctx,
  row: Row,
  input: PolicyInput,
  verb: string,
): Promise<Outcome<{ changed: boolean } & Beside>> {
  const { id, kind, agreementId: _, version: present, ...fields } = row;
  const { version, ...yours } = input;
  const laid = await layOver<PolicyFields>(
    tx,
    { type: subjectType, id },
    { version: present, fields },
    version,
    fieldsFor(kind, yours),
  );
  if (!laid.ok) return laid;
  const { merged, changes, beside } = laid.value;
  if (Object.keys(changes).length === 0) return done({ changed: false, beside });
  const next = present + 1;
  await tx
    .update(reminderPolicies)
    .set({ ...merged, version: next })
    .where(eq(reminderPolicies.id, id));
  await record(tx, ctx, { ...row, version: next }, verb, changes);
  return done({ changed: true, beside });
}

const subjectType = "reminderPolicy";

const record = (tx: Tx, ctx: Ctx, { id, agreementId, version }: Row, verb: string, changes: Changes) =>
  recordActivity(tx, ctx, { subjectType, subjectId: id, agreementId, verb, changes, version });
