/** Which agreements a person may see. Every read of agreements, and of what hangs on them, is found through this. */
import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { agreementAccess, agreements } from "#db/schema";

/**
 * The condition under which a row of `agreements` may be seen: it is not confidential, or the person owns it, is named
 * on it, or may read every confidential one. To be put beside a query's own conditions.
 */
export function visibleAgreements({ actor }: { actor: Pick<Actor, "id" | "role"> }): SQL {
  if (can(actor, "confidential.read")) return sql`true`;
  const named = sql`exists (select 1 from ${agreementAccess}
    where ${agreementAccess.agreementId} = ${agreements.id} and ${agreementAccess.userId} = ${actor.id})`;
  return or(eq(agreements.confidential, false), eq(agreements.ownerId, actor.id), named) as SQL;
}
