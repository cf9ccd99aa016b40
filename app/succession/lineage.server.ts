/** Which agreements an end concerns: those that bind the organisation that ended, or one for which it answered. */
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";

/** Every organisation that came to an end in each succession, and those before it. To stand after `with recursive`. */
export const lineages = sql`lineage as (
  select s.id as succession_id, s.predecessor_id as organisation_id from successions s
  union
  select l.succession_id, s.predecessor_id from lineage l join successions s on s.successor_id = l.organisation_id)`;

/**
 * Decided in this succession, or in a later one that passed it on: whoever answers now decides, and nobody is asked for each
 * step of the way. Within a query that holds `lineages`, the agreement and the succession `s`.
 */
export const settled = sql`exists (
  select 1 from succession_decisions d join succession_reviews r on r.id = d.review_id
  join lineage x on x.succession_id = r.succession_id and x.organisation_id = s.predecessor_id
  where d.agreement_id = agreements.id)`;

/** Bound by it: those that only witnessed, brought together or help are not. */
export const bindsOneOf = (organisationIds: readonly string[]): SQL =>
  sql`agreements.id in (select p.agreement_id from agreement_parties p
    where p.role = 'party' and p.organisation_id in ${organisationIds})`;

/** What the reader may see and is ours to decide: an agreement that is only observed is not. */
export const ours = (ctx: Ctx): SQL => and(sql`not agreements.observed`, visibleAgreements(ctx)) as SQL;

/** Of these, what the reader may see among the agreements that an end concerns. */
export async function concerned(ctx: Ctx, organisationIds: readonly string[], agreementIds: readonly string[]) {
  if (agreementIds.length === 0) return [];
  return ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      title: agreements.title,
      titleLanguage: agreements.titleLanguage,
    })
    .from(agreements)
    .where(and(inArray(agreements.id, [...agreementIds]), bindsOneOf(organisationIds), ours(ctx)));
}
