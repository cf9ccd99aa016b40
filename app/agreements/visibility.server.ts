/** Which agreements a person may see. Every read of agreements, and of what hangs on them, is found through this. */
import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/context.server";
import { can, rolesThat } from "#app/platform/permissions";
import type { Executor } from "#db/client.server";
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

/** The opposite. Of a confidential one without an owner the condition above is not false but unknown, so that its `not` would hide nothing. */
export const hiddenAgreements = (reader: Parameters<typeof visibleAgreements>[0]): SQL<boolean> =>
  sql<boolean>`(${visibleAgreements(reader)}) is not true`;

/** Of people and agreements, the pairs where the person may not see the agreement, by the same rule; with the person's name. One query. */
export async function closedTo(
  db: Executor,
  pairs: readonly { userId: string; agreementId: string }[],
): Promise<{ userId: string; agreementId: string; name: string }[]> {
  if (pairs.length === 0) return [];
  return db.execute<{ userId: string; agreementId: string; name: string }>(sql`
    select distinct u.id as "userId", a.id as "agreementId", u.name
    from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as w("userId" uuid, "agreementId" uuid)
    join agreements a on a.id = w."agreementId" and a.confidential
    join users u on u.id = w."userId" and u.id is distinct from a.owner_id and u.role not in ${rolesThat("confidential.read")}
    where not exists (select 1 from agreement_access x where x.agreement_id = a.id and x.user_id = u.id)`);
}
