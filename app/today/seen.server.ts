/** The verb behind "mark as seen": from when on changes are news to this person. */
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { users } from "#db/schema";

/** Everything recorded up to this moment was seen. Never later than now, never earlier than before. */
export async function markSeen(ctx: Ctx, until: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.read")) return refuse({ code: "forbidden" });
  const moment = new Date(Math.min(Date.parse(until), ctx.now.getTime()));
  await ctx.db
    .update(users)
    .set({ lastVisitAt: moment })
    .where(and(eq(users.id, ctx.actor.id), or(isNull(users.lastVisitAt), lt(users.lastVisitAt, moment))));
  return done(null);
}
