/**
 * Verbs about an agreement's own reminders in the place of the general ones. What counts for the agreement is what is edited: giving it a
 * policy of its own and taking that away are kept as changes from and to the general one, so that a form opened before or after either is
 * laid over it like any other edit.
 */
import { and, desc, eq, sql } from "drizzle-orm";
import { lockVisible } from "#app/agreements/record-event.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { mergeEdits } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { activity, reminderPolicies } from "#db/schema";
import type { DeadlineKind } from "#workflows/deadlines/deadline";
import type { PolicyFields, PolicyInput } from "./forms";
import { readReminderPolicy } from "./policy-queries.server";
import {
  editPolicy,
  fieldsFor,
  fieldsOf,
  lockedPolicy,
  type PolicyRow,
  recordPolicy,
  subjectType,
} from "./policy-rows.server";
import { replanReminders } from "./replan.server";

const dropped = "ownReminderPolicyDropped";

/**
 * Gives an agreement a policy of its own for a kind, or changes it; its reminders follow at once. Refused where others changed the same
 * field meanwhile, also by giving it one or taking it away.
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
    const changed = row
      ? await editPolicy(tx, ctx, row, input, "ownReminderPolicyChanged")
      : await give(tx, ctx, agreementId, kind, input);
    if (!changed.ok) return changed;
    await replanReminders(tx, { agreementId }, ctx);
    return done({ beside: changed.value.beside });
  });
}

/** Where it has none of its own: a form opened on one that was taken away since is laid over the general policy. */
async function give(
  tx: Tx,
  ctx: Ctx,
  agreementId: string,
  kind: DeadlineKind,
  { version, ...yours }: PolicyInput,
): Promise<Outcome<Beside>> {
  const general = await generalFields(tx, kind);
  const last = await lastDropped(tx, agreementId, kind);
  let given = fieldsFor(kind, yours);
  if (version > 0) {
    const theirs = { version: last?.version ?? 0, fields: general };
    const laid = await layOver(tx, { type: subjectType, id: last?.id ?? "" }, theirs, version, given);
    // The page goes on with a form for an agreement that has none.
    if (!laid.ok) return laid.refusal.code === "conflict" ? refuse({ ...laid.refusal, version: 0 }) : laid;
    if (Object.keys(laid.value.changes).length === 0) return done({ beside: laid.value.beside });
    given = laid.value.merged;
  }
  // Its versions go on where the last one ended, so that a form of then is not taken for one of now.
  const [made] = await tx
    .insert(reminderPolicies)
    .values({ kind, agreementId, ...given, version: (last?.version ?? 0) + 1 })
    .returning();
  await recordPolicy(tx, ctx, made as PolicyRow, "ownReminderPolicySet", {
    kind: [null, kind],
    ...mergeEdits(general, given, general).changes,
  });
  return done({ beside: version > 0 });
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
    const own = fieldsOf(row);
    const { changes } = mergeEdits(own, await generalFields(tx, kind), own);
    await tx.delete(reminderPolicies).where(eq(reminderPolicies.id, row.id));
    await recordPolicy(tx, ctx, { ...row, version: row.version + 1 }, dropped, { kind: [kind, null], ...changes });
    await replanReminders(tx, { agreementId }, ctx);
    return done(null);
  });
}

async function generalFields(tx: Tx, kind: DeadlineKind): Promise<PolicyFields> {
  const { kind: _, own: __, version: ___, ...fields } = (await readReminderPolicy(tx, kind, null)) ?? notFound();
  return fields;
}

/** Which policy of its own was taken away last, and the version that was. */
async function lastDropped(tx: Tx, agreementId: string, kind: DeadlineKind) {
  const [row] = await tx
    .select({ id: activity.subjectId, version: activity.version })
    .from(activity)
    .where(
      and(
        eq(activity.agreementId, agreementId),
        eq(activity.verb, dropped),
        sql`${activity.changes} #>> '{kind,0}' = ${kind}`,
      ),
    )
    .orderBy(desc(activity.at), desc(activity.version))
    .limit(1);
  return row ? { id: row.id, version: row.version ?? 0 } : null;
}
