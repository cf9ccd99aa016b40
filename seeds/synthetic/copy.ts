/** Writes rows into tables by COPY, a thousand times faster than one by one. Knows columns, nothing of what is in them. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getTableColumns, getTableName, is, SQL, type Table } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";

/** Rows that wait to be written, by table, in the order in which the tables were named first. */
export interface Batch {
  put<T extends PgTable>(table: T, ...rows: T["$inferInsert"][]): void;
  rows(): Map<PgTable, Record<string, unknown>[]>;
}

export function newBatch(): Batch {
  const all = new Map<PgTable, Record<string, unknown>[]>();
  return {
    put(table, ...rows) {
      const list = all.get(table);
      if (list) list.push(...rows);
      else all.set(table, [...rows]);
    },
    rows: () => all,
  };
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Column {
  key: string;
  name: string;
  json: boolean;
  /** What stands where a row says nothing. */
  otherwise: unknown;
}

function columnsOf(table: Table): Column[] {
  const written = Object.entries(getTableColumns(table)).filter(([, { generated }]) => generated === undefined);
  return written.map(([key, column]) => ({
    key,
    name: column.name === key ? snake(key) : column.name,
    json: column.dataType === "json",
    // What the database itself works out (`now()`) is not for COPY: such a column has to be said.
    otherwise: column.default === undefined || is(column.default, SQL) ? null : column.default,
  }));
}

/** Writes all rows of a table in one statement. */
export async function copyRows(
  sql: postgres.Sql,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const stream = await sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  await pipeline(Readable.from(lines(columns, rows)), stream);
}

function* lines(columns: Column[], rows: readonly Record<string, unknown>[]): Generator<string> {
  for (let at = 0; at < rows.length; at += 500)
    yield rows
      .slice(at, at + 500)
      .map((row) => `${columns.map((column) => cell(row, column)).join("\t")}\n`)
      .join("");
}

function cell(row: Record<string, unknown>, { key, json, otherwise }: Column): string {
  const value = row[key] === undefined ? otherwise : row[key];
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  const text = json ? JSON.stringify(value) : Array.isArray(value) ? arrayText(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (mark) => escapes[mark] as string);
}

/** An array of texts as PostgreSQL reads it. */
const arrayText = (values: readonly unknown[]) =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
