/**
 * What counts in on the page of an organisation: itself, those for which it answers, and everything that lies under these. An officer
 * who asks "what do we have with Guangzhou" means its districts, too. A function of the database finds them (migration 0022): of a
 * recursive query the planner expects hundreds, and reads whole tables beside it; of the function it expects a few.
 */
import { type SQL, sql } from "drizzle-orm";

/** How one of them counts in: itself; succeeded by it; under it. */
export type Counts = "self" | "before" | "under";

/** Their ids, to stand after `in`. */
export const scopeIds = (organisationId: string): SQL =>
  sql`(select id from organisation_scope(${organisationId}::uuid))`;

/** Their ids with how they count in, each once, to stand after `from`. */
export const scopeRows = (organisationId: string): SQL => sql`(
  select id, (array['self', 'before', 'under'])[rank + 1] as counts, rank from organisation_scope(${organisationId}::uuid))`;

/** The same of several at once: `origin` with each `id` that counts in on its page. To stand after `from`. */
export const scopesOf = (organisationIds: readonly string[]): SQL => sql`(
  select o.id as origin, x.id from organisations o cross join lateral organisation_scope(o.id) x
  where o.id in ${organisationIds})`;
