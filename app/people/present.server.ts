/** Which people are there: neither put together with another nor erased. Every list, count, suggestion and lookup asks this. */
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { isId } from "#app/platform/ids";
import type { Executor } from "#db/client.server";
import { people } from "#db/schema";

/** For `where`; `row` is the table's name or alias in the query. */
export const presentPeople = (row: SQL = sql`people`): SQL =>
  sql`(${row}.merged_into_id is null and ${row}.erased_at is null)`;

/** The same of whoever `id` names, without reading people: the few that are gone have an index of their own. */
export const isPresentPerson = (id: SQL): SQL => sql`not exists (
  select from people gone where gone.id = ${id} and (gone.merged_into_id is not null or gone.erased_at is not null))`;

/** Whether each of these different ids is somebody who is there. No query for none. */
export async function arePeople(db: Executor, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  return (
    ids.every(isId) && (await db.$count(people, and(inArray(people.id, [...ids]), presentPeople()))) === ids.length
  );
}
