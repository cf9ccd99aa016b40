/** Which organisations are there: not put together with another. Every list, count, suggestion and lookup asks this. */
import { type SQL, sql } from "drizzle-orm";

/** For `where`; `row` is the table's name or alias in the query. */
export const presentOrganisations = (row: SQL = sql`organisations`): SQL => sql`(${row}.merged_into_id is null)`;
