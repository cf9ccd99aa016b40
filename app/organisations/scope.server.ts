/**
 * What counts in on the page of an organisation: itself, those for which it answers, and everything that lies under these. An officer
 * who asks "what do we have with Guangzhou" means its districts, too.
 */
import { type SQL, sql } from "drizzle-orm";

/** How one of them counts in: itself; succeeded by it; under it. */
export type Counts = "self" | "before" | "under";

const members = (organisationId: string): SQL => sql`with recursive scope as (
    select ${organisationId}::uuid as id, 0 as rank
    union
    select next.id, next.rank from scope join lateral (
      select s.predecessor_id as id, greatest(scope.rank, 1) as rank from successions s where s.successor_id = scope.id
      union all
      select o.id, 2 from organisations o where o.parent_id = scope.id and o.merged_into_id is null
    ) next on true
  )`;

/** The same of several at once: `origin` with each `id` that counts in on its page. To stand after `from`. */
export const scopesOf = (organisationIds: readonly string[]): SQL => sql`(with recursive scope as (
    select id as origin, id from organisations where id in ${organisationIds}
    union
    select scope.origin, next.id from scope join lateral (
      select s.predecessor_id as id from successions s where s.successor_id = scope.id
      union all
      select o.id from organisations o where o.parent_id = scope.id and o.merged_into_id is null
    ) next on true
  ) select origin, id from scope)`;

/** Their ids, to stand after `in`. */
export const scopeIds = (organisationId: string): SQL => sql`(${members(organisationId)} select id from scope)`;

/** Their ids with how they count in, each once, to stand after `from`. */
export const scopeRows = (organisationId: string): SQL => sql`(${members(organisationId)}
  select id, (array['self', 'before', 'under'])[min(rank) + 1] as counts, min(rank) as rank from scope group by id)`;
