/** Whether two records can become one. */
import { sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import type { Mergeable } from "./references";

/** Why not, as a key of `rules`; null where they can. The order of the two does not matter, but for what was put into the second. */
export async function whyNotTogether(
  db: Executor,
  type: Mergeable,
  keptId: string,
  mergedId: string,
): Promise<string | null> {
  if (keptId === mergedId) return "mergeWithItself";
  const table = sql.raw(type === "person" ? "people" : "organisations");
  const erased = type === "person" ? sql`erased_at is not null` : sql`false`;
  const rows = await db.execute<{ id: string; merged: boolean; erased: boolean; holds: boolean }>(sql`
    select id, merged_into_id is not null as merged, ${erased} as erased,
      exists (select from ${table} other where other.merged_into_id = t.id) as holds
    from ${table} t where id in (${keptId}, ${mergedId})`);
  if (rows.length < 2) return "mergeGone";
  if (rows.some((row) => row.erased)) return "personErased";
  if (rows.some((row) => row.merged)) return "mergedAlready";
  if (rows.find((row) => row.id === mergedId)?.holds) return "mergeChain";
  return type === "organisation" ? organisationsApart(db, keptId, mergedId) : null;
}

async function organisationsApart(db: Executor, keptId: string, mergedId: string): Promise<string | null> {
  const [found] = await db.execute<{ succeeded: boolean; under: boolean; both: boolean; office: boolean }>(sql`
    with recursive after as (
      select id as origin, id from organisations where id in (${keptId}, ${mergedId})
      union
      select a.origin, s.successor_id from after a join successions s on s.predecessor_id = a.id
    ), above as (
      select id as origin, parent_id as id from organisations where id in (${keptId}, ${mergedId})
      union
      select a.origin, o.parent_id from above a join organisations o on o.id = a.id
    )
    select exists (select from after where id <> origin and id in (${keptId}, ${mergedId})) as succeeded,
      exists (select from above where id in (${keptId}, ${mergedId})) as under,
      (select count(*) from successions where predecessor_id in (${keptId}, ${mergedId})) > 1 as both`);
  if (found?.succeeded) return "mergeSuccessor";
  if (found?.under) return "mergeParent";
  return found?.both ? "mergeBothEnded" : null;
}
