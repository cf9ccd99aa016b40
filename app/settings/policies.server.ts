/** Verb about the numbers of days that rules of the field set. Old rows stay: what was due under them stays due under them. */
import { and, desc, eq } from "drizzle-orm";
import { recountDeadlines } from "#app/deadlines/recount-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { PolicyChange } from "#app/settings/forms";
import { policyKeys } from "#app/settings/policy-keys";
import type { Tx } from "#db/client.server";
import { policies } from "#db/schema";

type Policy = typeof policies.$inferSelect;
type PolicyFields = Pick<
  Policy,
  "days" | "unit" | "rollForward" | "cutOffHour" | "source" | "inForceFrom" | "lastCheckedOn"
>;

/**
 * A later day in force adds a row and keeps the old ones; the same day corrects the newest row. Open deadlines are
 * counted again. Refused for an earlier day,
 * for a day of checking that lies ahead, where somebody changed the same field since the form was opened, and where a later day in
 * force was added meanwhile.
 */
export async function changePolicy(
  ctx: Ctx,
  key: string,
  input: PolicyChange,
): Promise<Outcome<{ id: string } & Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  const known = policyKeys.find((one) => one === key);
  if (!known) notFound();
  const { basedOn, version, ...typed } = input;
  if (typed.lastCheckedOn > ctx.today) return refuse({ code: "input", problems: { lastCheckedOn: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const newest = await lockedNewest(tx, known);
    if (newest.id !== basedOn) return refuse({ code: "rule", rule: "policyChangedMeanwhile" });
    const { id: _id, key: _key, version: present, ...fields } = newest;
    const laid = await layOver<PolicyFields>(
      tx,
      { type: "policy", id: newest.id },
      { version: present, fields },
      version,
      typed,
    );
    if (!laid.ok) return laid;
    const { merged: yours, changes, beside } = laid.value;
    if (yours.inForceFrom < newest.inForceFrom)
      return refuse({ code: "input", problems: { inForceFrom: `startsAfter:${newest.inForceFrom}` } });
    if (Object.keys(changes).length === 0) return done({ id: newest.id, beside });
    if (yours.inForceFrom === newest.inForceFrom) {
      await correct(tx, ctx, newest, yours, changes);
      return done({ id: newest.id, beside });
    }
    const [row] = await tx
      .insert(policies)
      .values({ key: known, ...yours })
      .returning({ id: policies.id });
    const { id } = row as { id: string };
    await recordActivity(tx, ctx, { subjectType: "policy", subjectId: id, verb: "policyChanged", changes, version: 1 });
    await recountDeadlines(tx, ctx);
    return done({ id, beside });
  });
}

async function correct(tx: Tx, ctx: Ctx, newest: Policy, yours: PolicyFields, changes: Changes) {
  const version = newest.version + 1;
  await tx
    .update(policies)
    .set({ ...yours, version })
    .where(eq(policies.id, newest.id));
  await recordActivity(tx, ctx, {
    subjectType: "policy",
    subjectId: newest.id,
    verb: "policyCorrected",
    changes,
    version,
  });
  await recountDeadlines(tx, ctx);
}

/** The newest row of a key. Its rows are locked first, then read: a row added while waiting is seen. */
async function lockedNewest(tx: Tx, key: Policy["key"]): Promise<Policy> {
  await tx.select({ id: policies.id }).from(policies).where(eq(policies.key, key)).orderBy(policies.id).for("update");
  const [newest] = await tx
    .select()
    .from(policies)
    .where(and(eq(policies.key, key)))
    .orderBy(desc(policies.inForceFrom))
    .limit(1);
  if (!newest) notFound();
  return newest;
}
