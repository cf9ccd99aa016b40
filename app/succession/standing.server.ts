/** What was decided because of a succession and stands: while it does, the succession cannot go. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import type { SuccessionDecision } from "#db/schema";
import { lineages } from "./lineage.server";

export interface StandingDecision {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  is: SuccessionDecision;
  by: string;
  on: string;
  /** In which succession: this one, or a later one that reaches the agreement through it. */
  of: string;
}

/** So many are named. */
const most = 50;

/** A party of the agreement of `d` is one of those that this succession concerns. */
const boundBy = (
  lineage: SQL,
): SQL => sql`exists (select 1 from agreement_parties p join lineage l on l.organisation_id = p.organisation_id
  where p.agreement_id = d.agreement_id and p.role = 'party' and ${lineage})`;

/** Decisions of its own list, and of later ones on agreements that these concern through this succession alone. Joins `agreements`. */
const standing = (successionId: string): SQL => {
  const before = sql`(select x.organisation_id from lineage x where x.succession_id = ${successionId})`;
  return sql`succession_decisions d
    join succession_reviews r on r.id = d.review_id
    join agreements on agreements.id = d.agreement_id
    where r.succession_id = ${successionId} or (
      exists (select 1 from lineage l join successions s on s.successor_id = l.organisation_id
        where l.succession_id = r.succession_id and s.id = ${successionId})
      and ${boundBy(sql`l.succession_id = ${successionId}`)}
      and not ${boundBy(sql`l.succession_id = r.succession_id and l.organisation_id not in ${before}`)})`;
};

/** Whether any stands, also one that the reader may not see. One query. */
export async function anyStanding(db: Executor, successionId: string): Promise<boolean> {
  const [row] = await db.execute<{ any: boolean }>(sql`
    with recursive ${lineages} select exists (select 1 from ${standing(successionId)}) as any`);
  return row?.any === true;
}

/** Those that the reader may see. One query. */
export async function standingDecisions(ctx: Ctx, successionId: string): Promise<StandingDecision[]> {
  const { title, titleLanguage } = titleIn(ctx.locale);
  return ctx.db.execute<StandingDecision & Record<string, unknown>>(sql`
    with recursive ${lineages},
    found as (select d.*, r.succession_id from ${standing(successionId)})
    select agreements.id, agreements.reference, ${title} as title, ${titleLanguage} as "titleLanguage", d.decision as is,
      u.name as by, to_char(d.decided_at at time zone ${ctx.office.timeZone}, 'YYYY-MM-DD') as on, ${nameIn(sql`before`, ctx.locale)} as of
    from found d
    join agreements on agreements.id = d.agreement_id
    join successions s on s.id = d.succession_id
    join organisations before on before.id = s.predecessor_id
    join users u on u.id = d.decided_by
    where ${visibleAgreements(ctx)}
    order by agreements.reference desc
    limit ${most}`);
}
