/** Which agreements a person may see. Every read of agreements, and of what hangs on them, is found through this. */
import { and, eq, exists, or, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { agreementAccess, agreements } from "#db/schema";

/**
 * The condition under which a row of `agreements` may be seen: it is not confidential, or the person owns it, is named
 * on it, or may read every confidential one. To be put beside a query's own conditions.
 */
export function visibleAgreements(ctx: Pick<Ctx, "db" | "actor">): SQL {
  if (can(ctx.actor, "confidential.read")) return sql`true`;
  const named = ctx.db
    .select({ one: sql`1` })
    .from(agreementAccess)
    .where(and(eq(agreementAccess.agreementId, agreements.id), eq(agreementAccess.userId, ctx.actor.id)));
  return or(eq(agreements.confidential, false), eq(agreements.ownerId, ctx.actor.id), exists(named)) as SQL;
}
