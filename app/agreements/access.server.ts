/** Who besides the owner and managers may see a confidential agreement. */
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Executor } from "#db/client.server";
import { agreementAccess, agreements, users } from "#db/schema";
import { lockVisible } from "./record-event.server";

/** Whether this person chooses who may see it: the owner and managers do. */
export const mayNameReaders = (ctx: Ctx, row: { ownerId: string | null }): boolean =>
  row.ownerId === ctx.actor.id || can(ctx.actor, "confidential.read");

/** Everybody who could be named, without those who see it anyway, and who is named now. */
export async function readersToChoose(
  db: Executor,
  row: { id: string; ownerId: string | null },
): Promise<{ people: { id: string; name: string }[]; chosen: string[] }> {
  const people = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      and(
        isNull(users.disabledAt),
        eq(users.system, false),
        ne(users.role, "manager"),
        row.ownerId ? ne(users.id, row.ownerId) : undefined,
      ),
    )
    .orderBy(users.name, users.id)
    .limit(500);
  const named = await db
    .select({ id: agreementAccess.userId })
    .from(agreementAccess)
    .where(eq(agreementAccess.agreementId, row.id));
  return { people, chosen: named.map(({ id }) => id) };
}

/**
 * Names the people who may see it. Only the owner and managers may; whoever is not a person of the office is left out. Each person is
 * a field by itself: an edit of an older version keeps whom others named or left out meanwhile. `opened`: that version.
 */
export async function nameReaders(
  ctx: Ctx,
  agreementId: string,
  userIds: string[],
  opened?: number,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    if (!mayNameReaders(ctx, row)) return refuse({ code: "forbidden" });
    const named = (
      await tx
        .select({ id: agreementAccess.userId })
        .from(agreementAccess)
        .where(eq(agreementAccess.agreementId, agreementId))
    ).map(({ id }) => id);
    const chosen = userIds.filter(isId);
    const everybody = [...new Set([...named, ...chosen])].sort();
    const among = (ids: string[]) => Object.fromEntries(everybody.map((id) => [id, ids.includes(id)]));
    const theirs = { version: row.version, fields: among(named) };
    const subject = { type: "agreement", id: agreementId };
    const laid = await layOver(tx, subject, theirs, opened ?? row.version, among(chosen));
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    const wanted = everybody.filter((id) => merged[id]);
    const readers =
      wanted.length > 0
        ? await tx
            .select({ id: users.id, name: users.name })
            .from(users)
            .where(and(inArray(users.id, wanted), isNull(users.disabledAt), eq(users.system, false)))
            .orderBy(users.name)
        : [];
    const before = await tx
      .select({ id: users.id, name: users.name })
      .from(agreementAccess)
      .innerJoin(users, eq(users.id, agreementAccess.userId))
      .where(eq(agreementAccess.agreementId, agreementId))
      .orderBy(users.name);
    await tx.delete(agreementAccess).where(eq(agreementAccess.agreementId, agreementId));
    if (readers.length > 0)
      await tx.insert(agreementAccess).values(readers.map(({ id }) => ({ agreementId, userId: id })));
    await tx
      .update(agreements)
      .set({ version: row.version + 1, updatedAt: ctx.now })
      .where(eq(agreements.id, agreementId));
    await recordActivity(tx, ctx, {
      subjectType: "agreement",
      subjectId: agreementId,
      agreementId,
      verb: "readersNamed",
      changes: { ...changes, readers: [before.map(({ name }) => name), readers.map(({ name }) => name)] },
      version: row.version + 1,
    });
    await replanReminders(tx, { agreementId }, ctx);
    return done({ beside });
  });
}
