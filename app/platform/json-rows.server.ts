/**
 * Rows of a select as one value of JSON inside another statement: a list and how many there are of it, or the lists of several areas, in one
 * trip to the database. A day stays a day, `YYYY-MM-DD`; a moment comes as text and has to be made a moment again.
 */
import { isSQLWrapper, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";

export interface Picked {
  [key: string]: SQLWrapper | Picked;
}

/** One row as an object. One within it belongs to a record that may not be there: it is null where its first value is. */
export function jsonRow(picked: Picked): SQL {
  const pairs = Object.entries(picked).map(([key, value]) =>
    isSQLWrapper(value) ? sql`${sql.raw(`'${key}'`)}, ${value}` : sql`${sql.raw(`'${key}'`)}, ${orNull(value)}`,
  );
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

function orNull(picked: Picked): SQL {
  const [first] = Object.values(picked);
  return isSQLWrapper(first) ? sql`case when ${first} is not null then ${jsonRow(picked)} end` : jsonRow(picked);
}

/** All rows as a list, in the order of `rest`: everything from `from` on. */
export const jsonRows = <Row>(picked: Picked, rest: SQL): SQL<Row[]> =>
  sql`coalesce((select json_agg(r.row) from (select ${jsonRow(picked)} as row ${rest}) r), '[]')`;

/** Several values, each found by itself, in one statement. */
export async function readTogether<T extends Record<string, unknown>>(
  db: Executor,
  values: { [K in keyof T]: SQL<T[K]> },
): Promise<T> {
  const each = Object.entries(values).map(([key, value]) => sql`${value as SQL} as ${sql.identifier(key)}`);
  const [row] = await db.execute(sql`select ${sql.join(each, sql`, `)}`);
  if (!row) throw new Error("a select without a table has a row");
  return row as T;
}
