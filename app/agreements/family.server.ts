/** Who stands under whom: a framework, its implementing agreements, its pilots. */
import { and, eq, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import type { Tx } from "#db/client.server";
import { agreements } from "#db/schema";
import { kindOf } from "#workflows/kinds";

/**
 * Why an agreement of this kind cannot stand under that parent; null when it can. A problem is a key of the catalogues.
 * Refuses a parent of a kind that takes none such, a circle, and a second pilot beside the parent's own.
 */
export async function familyProblem(
  tx: Tx,
  ctx: Ctx,
  child: { id: string; kind: string; parentId: string | null; inPilot?: boolean },
): Promise<string | null> {
  if (!child.parentId) return null;
  const [parent] = await tx
    .select({ kind: agreements.kind, stage: agreements.stage, ownPilot: sql<boolean>`${agreements.stage} = 'pilot'` })
    .from(agreements)
    .where(and(eq(agreements.id, child.parentId), visibleAgreements(ctx)));
  if (!parent) return "notFoundByName";
  if (child.parentId === child.id) return "parentItself";
  if (!kindOf(child.kind)?.parents.includes(parent.kind)) return "parentKind";
  if (child.inPilot && parent.ownPilot) return "pilotInFamily";
  const [circle] = await tx.execute<{ one: number }>(sql`
    with recursive above as (
      select id, parent_id from agreements where id = ${child.parentId}
      union
      select a.id, a.parent_id from agreements a join above on a.id = above.parent_id
    )
    select 1 as one from above where id = ${child.id}`);
  return circle ? "parentCircle" : null;
}
