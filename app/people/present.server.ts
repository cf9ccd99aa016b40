/** Which people are there: neither put together with another nor erased. Every list, count, suggestion and lookup asks this. */
import { type SQL, sql } from "drizzle-orm";

/** For `where`; `row` is the table's name or alias in the query. */
export const presentPeople = (row: SQL = sql`people`): SQL =>
  sql`(${row}.merged_into_id is null and ${row}.erased_at is null)`;
