/**
 * What there is to copy, read from PostgreSQL's own catalogue: so a backup can be taken of any schema, older or newer than this
 * code. The queue's tables are left out: a job only says when to look, and a restored copy looks anyway.
 */
import type { Readable } from "node:stream";
import postgres from "postgres";
import { quote } from "#app/server/roles";

export interface Table {
  name: string;
  /** Those that are stored; computed ones follow from them. */
  columns: string[];
  /** In which order rows are copied: by their key, so that the same rows are the same bytes everywhere. */
  order: string;
}

export interface Sequence {
  name: string;
  /** The last number given out; null: none yet. */
  last: string | null;
}

export type Sql = postgres.Sql | postgres.TransactionSql;

/** A connection to copy with: nothing it does is cut short, and days, moments and numbers are written in one way. */
export function openToCopy(url: string, name: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: name,
      TimeZone: "UTC",
      DateStyle: "ISO, YMD",
      IntervalStyle: "postgres",
      bytea_output: "hex",
      extra_float_digits: 1,
      work_mem: "64MB",
      statement_timeout: 0,
      lock_timeout: 0,
      idle_in_transaction_session_timeout: 0,
    },
  });
}

/** Every table of ours, in the order of their names. */
export async function tablesOf(sql: Sql): Promise<Table[]> {
  const rows = await sql<{ name: string; columns: string[]; key: string | null }[]>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(format('%I', a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by k.position)
        from pg_index i cross join unnest(i.indkey) with ordinality k(number, position)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`;
  return rows.map(({ key, ...table }) => ({ ...table, order: key ?? '(t.*)::text collate "C"' }));
}

export async function sequencesOf(sql: Sql): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'
    order by sequencename collate "C"`;
}

/** The next number is the one after the last; a sequence that gave out none is left as it is. */
export async function setSequences(sql: Sql, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, last } of sequences)
    if (last !== null) await sql`select setval(${`public.${quote(name)}`}::regclass, ${last}::bigint)`;
}

/** The migrations that made these tables, oldest first, as drizzle notes them. Empty: no tables of ours. */
export async function migrationsOf(sql: Sql): Promise<{ hash: string; at: number }[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return [];
  const rows = await sql<{ hash: string; at: string }[]>`
    select hash, created_at::text as at from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ hash, at }) => ({ hash, at: Number(at) }));
}

/** All rows of a table as PostgreSQL's COPY writes them: one line each. */
export async function rowsOf(sql: Sql, { name, columns, order }: Table): Promise<Readable> {
  const list = columns.map((column) => `t.${quote(column)}`).join(", ");
  const statement = sql.unsafe(`copy (select ${list} from public.${quote(name)} t order by ${order}) to stdout`);
  const rows = await statement.readable();
  // The driver pauses its connection while rows are not taken, and forgets to go on when the last ones are.
  rows.once("end", () => rows._read(0));
  return rows;
}
