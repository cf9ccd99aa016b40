/** Rows of reminder policies: read under a lock, and edited field by field. Asks for no rights; plans nothing. */
import { and, eq, isNull } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import type { Changes } from "#app/platform/merge-edits";
import { done, type Outcome } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { reminderPolicies } from "#db/schema";
import { classOf } from "#workflows/deadlines/deadline";
import type { PolicyFields, PolicyInput } from "./forms";

export type PolicyRow = typeof reminderPolicies.$inferSelect;

export const subjectType = "reminderPolicy";

export async function lockedPolicy(tx: Tx, kind: string, agreementId: string | null): Promise<PolicyRow | null> {
  const of = reminderPolicies.agreementId;
  const [row] = await tx
    .select()
    .from(reminderPolicies)
    .where(and(eq(reminderPolicies.kind, kind), agreementId ? eq(of, agreementId) : isNull(of)))
    .for("update");
  return row ?? null;
}

/** What a policy says, without whose it is. */
export function fieldsOf({ id: _, kind: __, agreementId: ___, version: ____, ...fields }: PolicyRow): PolicyFields {
  return fields;
}

/** Only a duty is ever overdue: nothing is kept that would never count. */
export const fieldsFor = (kind: string, fields: PolicyFields): PolicyFields =>
  classOf(kind) === "duty" ? fields : { ...fields, overdueEvery: null, escalateAfter: null };

/** Lays a form over the locked row. Refused where others changed the same field since the form was opened. */
export async function editPolicy(
  tx: Tx,
  ctx: Ctx,
  row: PolicyRow,
  { version, ...yours }: PolicyInput,
  verb: string,
): Promise<Outcome<{ changed: boolean } & Beside>> {
  const { id, kind, version: present } = row;
  const theirs = { version: present, fields: fieldsOf(row) };
  const laid = await layOver<PolicyFields>(tx, { type: subjectType, id }, theirs, version, fieldsFor(kind, yours));
  if (!laid.ok) return laid;
  const { merged, changes, beside } = laid.value;
  if (Object.keys(changes).length === 0) return done({ changed: false, beside });
  const next = present + 1;
  await tx
    .update(reminderPolicies)
    .set({ ...merged, version: next })
    .where(eq(reminderPolicies.id, id));
  await recordPolicy(tx, ctx, { ...row, version: next }, verb, changes);
  return done({ changed: true, beside });
}

export const recordPolicy = (
  tx: Tx,
  ctx: Ctx,
  { id, agreementId, version }: PolicyRow,
  verb: string,
  changes: Changes,
) => recordActivity(tx, ctx, { subjectType, subjectId: id, agreementId, verb, changes, version });
