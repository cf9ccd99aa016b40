/** The successions of one agreement's parties, each with what was decided last. For the form of the decision. */
import { sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import type { SuccessionDecision } from "#db/schema";
import type { Succeeded } from "./review-queries.server";

export interface SuccessionOfAgreement {
  successionId: string;
  organisation: Succeeded;
  successor: Succeeded;
  on: string;
  act: string | null;
  decision: {
    is: SuccessionDecision;
    officerId: string | null;
    dueOn: string | null;
    note: string | null;
    by: string;
    on: string;
  } | null;
}

/** Every step from a party to whoever answers for it now, the latest first. One query. */
export async function successionsOfAgreement(ctx: Ctx, agreementId: string): Promise<SuccessionOfAgreement[]> {
  return ctx.db.execute<SuccessionOfAgreement & Record<string, unknown>>(sql`
    with recursive way as (
      select s.* from agreement_parties p join successions s on s.predecessor_id = p.organisation_id
      where p.agreement_id = ${agreementId} and p.role = 'party'
      union
      select s.* from way join successions s on s.predecessor_id = way.successor_id
    )
    select w.id as "successionId", w."on"::text as "on", w.act,
      json_build_object('id', before.id, 'name', ${nameIn(sql`before`, ctx.locale)}, 'recorded', before.name) as organisation,
      json_build_object('id', after.id, 'name', ${nameIn(sql`after`, ctx.locale)}, 'recorded', after.name) as successor,
      case when d.agreement_id is not null then json_build_object('is', d.decision, 'officerId', d.owner_id,
        'dueOn', d.due_on, 'note', d.note, 'by', u.name,
        'on', to_char(d.decided_at at time zone ${ctx.office.timeZone}, 'YYYY-MM-DD')) end as decision
    from way w
    join organisations before on before.id = w.predecessor_id
    join organisations after on after.id = w.successor_id
    join agreements on agreements.id = ${agreementId}
    left join succession_reviews r on r.succession_id = w.id
    left join succession_decisions d on d.review_id = r.id and d.agreement_id = agreements.id
    left join users u on u.id = d.decided_by
    where ${visibleAgreements(ctx)}
    order by w."on" desc, before.name`);
}
