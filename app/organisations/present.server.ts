/** Which organisations are there: not put together with another. Every list, count, suggestion and lookup asks this. */
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { isId } from "#app/platform/ids";
import type { Executor } from "#db/client.server";
import { organisations } from "#db/schema";

/** For `where`; `row` is the table's name or alias in the query. */
export const presentOrganisations = (row: SQL = sql`organisations`): SQL => sql`(${row}.merged_into_id is null)`;

/** Whether each of these different ids is one that is there. No query for none. */
export async function areOrganisations(db: Executor, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  return (
    ids.every(isId) &&
    (await db.$count(organisations, and(inArray(organisations.id, [...ids]), presentOrganisations()))) === ids.length
  );
}
