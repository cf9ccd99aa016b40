/** Who besides the owner and managers may see a confidential agreement. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { agreementAccess, users } from "#db/schema";
import { lockVisible } from "./record-event.server";

/** Names the people who may see it. Only the owner and managers may; whoever is not a person of the office is left out. */
export async function nameReaders(ctx: Ctx, agreementId: string, userIds: string[]): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    if (row.ownerId !== ctx.actor.id && !can(ctx.actor, "confidential.read")) return refuse({ code: "forbidden" });
    const wanted = userIds.filter(isId);
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
    await recordActivity(tx, ctx, {
      subjectType: "agreement",
      subjectId: agreementId,
      agreementId,
      verb: "readersNamed",
      changes: { readers: [before.map(({ name }) => name), readers.map(({ name }) => name)] },
    });
    return done(null);
  });
}
