/** Verbs: nothing is sent to an address any more, or again. Planned reminders follow in the same transaction. */
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { deadlines, reminders, suppressedAddresses, users } from "#db/schema";

/** Stops everything to an address (in lower case). Refused where that is so already. */
export async function suppressAddress(ctx: Ctx, address: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const [added] = await tx
      .insert(suppressedAddresses)
      .values({ address, why: "byHand", since: ctx.now, by: ctx.actor.id })
      .onConflictDoNothing()
      .returning({ address: suppressedAddresses.address });
    if (!added) return refuse({ code: "input", problems: { address: "addressSuppressed" } });
    await record(tx, ctx, address, "addressSuppressed", [null, "byHand"]);
    return done(null);
  });
}

/** Sends to an address again: what is still to come, not what was missed. Doing it twice is doing it once. */
export async function liftAddress(ctx: Ctx, address: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const [lifted] = await tx
      .delete(suppressedAddresses)
      .where(eq(suppressedAddresses.address, address))
      .returning({ why: suppressedAddresses.why });
    if (lifted) await record(tx, ctx, address, "addressLifted", [lifted.why, null]);
    return done(null);
  });
}

async function record(tx: Tx, ctx: Ctx, address: string, verb: string, why: [string | null, string | null]) {
  await recordActivity(tx, ctx, { subjectType: "address", subjectId: address, verb, changes: { why } });
  await replanReminders(tx, { deadlineIds: await concerned(tx, address) }, ctx);
}

/** Open deadlines of which somebody at this address was to be reminded. */
async function concerned(tx: Tx, address: string): Promise<string[]> {
  const [user] = await tx.select({ id: users.id }).from(users).where(sql`lower(${users.email}) = ${address}`);
  const recipients = [`address:${address}`, ...(user ? [`user:${user.id}`] : [])];
  const rows = await tx
    .selectDistinct({ id: reminders.deadlineId })
    .from(reminders)
    .innerJoin(deadlines, eq(deadlines.id, reminders.deadlineId))
    .where(
      and(
        inArray(reminders.recipient, recipients),
        isNull(deadlines.closedAt),
        or(eq(reminders.status, "planned"), eq(reminders.status, "suppressed")),
      ),
    );
  return rows.map(({ id }) => id);
}
