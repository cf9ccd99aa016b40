/** Verb: notifications were read. Only one's own; reading one twice changes nothing. */
import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { notifications } from "#db/schema";

/** `id` left out: all of them, as far as they were there at that moment. Somebody else's is not there. */
export async function markRead(ctx: Ctx, id?: string): Promise<void> {
  const mine = eq(notifications.userId, ctx.actor.id);
  if (id === undefined) {
    await ctx.db
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(and(mine, isNull(notifications.readAt)));
    return;
  }
  if (!isId(id)) notFound();
  const found = await ctx.db.$count(notifications, and(mine, eq(notifications.id, id)));
  if (found === 0) notFound();
  await ctx.db
    .update(notifications)
    .set({ readAt: ctx.now })
    .where(and(mine, eq(notifications.id, id), isNull(notifications.readAt)));
}
