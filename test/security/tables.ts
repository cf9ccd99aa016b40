/**
 * What all tables hold, and what differs between two looks: nothing, where nothing may have been written. The tests look
 * hundreds of times at thousands of rows, so a look fetches only what was written since the one before.
 */
import type postgres from "postgres";

/** When a session was last used is written by reading, too. */
const leftOut: Record<string, string[]> = { sessions: ["last_seen_at", "expires_at"] };

/** Rows by their version: where it lies and who wrote it. PostgreSQL never changes a version, it writes another one. */
type Rows = ReadonlyMap<string, string>;

const version = "ctid || ' ' || xmin";

interface Look {
  /** How many versions, and the sum of their writers: writers count upwards, so every write changes it. */
  print: string;
  rows: Rows;
}

const latest = new WeakMap<postgres.Sql, Record<string, Look>>();

/** Every row of every table, by table. */
export async function allRows(sql: postgres.Sql): Promise<Record<string, Rows>> {
  const known = latest.get(sql) ?? {};
  // In one transaction: the state of one moment, however many queries it takes.
  const looks = await sql.begin("isolation level repeatable read", async (tx) => {
    const now: Record<string, Look> = {};
    for (const { name, print } of await printsOf(tx)) {
      const before = known[name];
      now[name] = before?.print === print ? before : { print, rows: await rowsOf(tx, name, before?.rows) };
    }
    return now;
  });
  latest.set(sql, looks);
  return Object.fromEntries(Object.entries(looks).map(([name, { rows }]) => [name, rows]));
}

async function printsOf(tx: postgres.TransactionSql) {
  const tables = await tx<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as print from "${name}"`,
  );
  return tx.unsafe<{ name: string; print: string }[]>(parts.join(" union all "));
}

/** The rows of a table as they are now; those whose version is known are not fetched again. */
async function rowsOf(tx: postgres.TransactionSql, table: string, known: Rows = new Map()): Promise<Rows> {
  const [held] = await tx.unsafe<{ versions: string[] }[]>(
    `select coalesce(array_agg(${version}), '{}') as versions from "${table}"`,
  );
  const versions = held?.versions ?? [];
  const places = versions.filter((one) => !known.has(one)).map((one) => one.slice(0, one.indexOf(" ")));
  const minus = (leftOut[table] ?? []).map((column) => ` - '${column}'`).join("");
  const fetched = await tx.unsafe<{ version: string; row: string }[]>(
    `select ${version} as version, (to_jsonb(t)${minus})::text as row from "${table}" t where ctid = any($1::tid[])`,
    [places],
  );
  const rows = new Map(fetched.map(({ version, row }) => [version, row]));
  return new Map(versions.map((one) => [one, rows.get(one) ?? known.get(one) ?? ""]));
}

/** The rows that are there now and were not, or were and are not: `agreements: …`. */
export function differences(before: Record<string, Rows>, after: Record<string, Rows>): string[] {
  return Object.keys(after).flatMap((table) => {
    const [had, has] = [before[table] ?? new Map(), after[table] ?? new Map()];
    const [gone, come] = [without(had, has), without(has, had)];
    return [
      ...gone.filter((row) => !come.includes(row)).map((row) => `${table} - ${row}`),
      ...come.filter((row) => !gone.includes(row)).map((row) => `${table} + ${row}`),
    ];
  });
}

/** The rows of versions that the other look does not have. */
const without = (rows: Rows, other: Rows) =>
  rows === other ? [] : [...rows].filter(([version]) => !other.has(version)).map(([, row]) => row);
