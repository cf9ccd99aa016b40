/** What all tables hold, and what differs between two looks: nothing, where nothing may have been written. */
import type postgres from "postgres";

/** When a session was last used is written by reading, too. */
const leftOut: Record<string, string[]> = { sessions: ["last_seen_at", "expires_at"] };

/** Every row of every table, by table. */
export async function allRows(sql: postgres.Sql): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`;
  const parts = tables.map(({ name }) => {
    const minus = (leftOut[name] ?? []).map((column) => ` - '${column}'`).join("");
    return `select '${name}' as name, coalesce(array_agg((to_jsonb(t)${minus})::text order by to_jsonb(t)::text), '{}') as rows from "${name}" t`;
  });
  const rows = await sql.unsafe<{ name: string; rows: string[] }[]>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, rows: held }) => [name, held]));
}

/** The rows that are there now and were not, or were and are not: `agreements: …`. */
export function differences(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
  return Object.keys(after).flatMap((table) => {
    const [had, has] = [before[table] ?? [], after[table] ?? []];
    const gone = had.filter((row) => !has.includes(row)).map((row) => `${table} - ${row}`);
    return [...gone, ...has.filter((row) => !had.includes(row)).map((row) => `${table} + ${row}`)];
  });
}
