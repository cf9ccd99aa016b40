/** The agreements around one: above it, under it, beside it, and the one that replaced it. Only those the reader may see. */
import { and, asc, inArray, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { agreements, type Stage } from "#db/schema";
import { titleIn } from "./title.server";
import { visibleAgreements } from "./visibility.server";

export interface Relative {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  stage: Stage;
  step: string;
}

export interface Family {
  parent: Relative | null;
  children: Relative[];
  related: Relative[];
  replacedBy: Relative | null;
  /** Those in whose place it stands. */
  replaces: Relative[];
}

/** One query for all of them; what is confidential to this reader is as if it were not there. */
export async function familyOf(
  ctx: Ctx,
  { id, parentId, successorId }: { id: string; parentId: string | null; successorId: string | null },
): Promise<Family> {
  const rows = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      stage: agreements.stage,
      step: agreements.step,
      parentId: agreements.parentId,
      replacedByThis: sql<boolean>`exists (select 1 from agreement_relations r
        where r.agreement_id = ${agreements.id} and r.related_id = ${id} and r.relation = 'replacedBy')`,
    })
    .from(agreements)
    .where(
      and(
        inArray(
          agreements.id,
          sql`(select id from agreements where parent_id = ${id}
            union select related_id from agreement_relations where agreement_id = ${id}
            union select agreement_id from agreement_relations where related_id = ${id}
            union select ${parentId}::uuid union select ${successorId}::uuid)`,
        ),
        ne(agreements.id, id),
        visibleAgreements(ctx),
      ),
    )
    .orderBy(asc(agreements.reference))
    .limit(200);
  const family: Family = { parent: null, children: [], related: [], replacedBy: null, replaces: [] };
  for (const { parentId: above, replacedByThis, ...relative } of rows) {
    if (relative.id === parentId) family.parent = relative;
    else if (relative.id === successorId) family.replacedBy = relative;
    else if (replacedByThis) family.replaces.push(relative);
    else if (above === id) family.children.push(relative);
    else family.related.push(relative);
  }
  return family;
}
