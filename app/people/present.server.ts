/** Which people are there: neither put together with another nor erased. Every list, count, suggestion and lookup asks this. */
import { type SQL, sql } from "drizzle-orm";

/** For `where`; `row` is the table's name or alias in the query. */
export const presentPeople = (row: SQL = sql`people`): SQL =>
  sql`(${row}.merged_into_id is null and ${row}.erased_at is null)`;

/** The same of whoever `id` names, without reading people: the few that are gone have an index of their own. */
export const isPresentPerson = (id: SQL): SQL => sql`not exists (
  select from people gone where gone.id = ${id} and (gone.merged_into_id is not null or gone.erased_at is not null))`;
