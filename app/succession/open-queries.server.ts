/** How many inherited agreements still wait for a decision, for Today and the page of an organisation. */
import { sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { lineages, ours, settled } from "./lineage.server";

export interface OpenSuccession {
  /** The organisation that ended: its address leads to the list. */
  organisationId: string;
  predecessor: string;
  successor: string;
  successorId: string;
  /** Agreements to decide on that the reader may see. */
  open: number;
  /** Some are decided, or the going-through was begun. */
  begun: boolean;
}

/** The most that are named; the organisations' own pages hold the others. */
const most = 8;

/**
 * Successions with agreements to decide on, the latest first; `about`: of these organisations alone, as the one that ended
 * or the one that answers. One query.
 */
export async function openSuccessions(ctx: Ctx, about?: readonly string[]): Promise<OpenSuccession[]> {
  const which = about ? sql`(s.predecessor_id in ${about} or s.successor_id in ${about})` : sql`true`;
  return ctx.db.execute<OpenSuccession & Record<string, unknown>>(sql`
    with recursive ${lineages}
    select s.predecessor_id as "organisationId", ${nameIn(sql`before`, ctx.locale)} as predecessor,
      ${nameIn(sql`after`, ctx.locale)} as successor,
      s.successor_id as "successorId", count(distinct agreements.id)::int as open,
      exists (select 1 from succession_reviews v where v.succession_id = s.id) as begun
    from successions s
    join organisations before on before.id = s.predecessor_id
    join organisations after on after.id = s.successor_id
    join lineage l on l.succession_id = s.id
    join agreement_parties p on p.organisation_id = l.organisation_id and p.role = 'party'
    join agreements on agreements.id = p.agreement_id
    where ${which} and agreements.stage <> 'ended' and ${ours(ctx)} and not ${settled}
    group by s.id, before.id, after.id
    order by s."on" desc, before.name
    limit ${most}`);
}
