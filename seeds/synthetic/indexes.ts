/** Indexes are made faster when all rows are there than row by row. */
import type postgres from "postgres";

/** Does work without the indexes that only speed up reading, and makes them again as they were. In one transaction with it. */
export async function withoutIndexes(sql: postgres.Sql, work: () => Promise<void>): Promise<void> {
  const found = await sql<{ name: string; definition: string }[]>`
    select i.indexname as name, i.indexdef as definition from pg_indexes i
    join pg_class c on c.relname = i.indexname join pg_namespace n on n.oid = c.relnamespace and n.nspname = i.schemaname
    join pg_index x on x.indexrelid = c.oid
    where i.schemaname = 'public' and not x.indisunique and not x.indisprimary order by i.indexname`;
  for (const { name } of found) await sql.unsafe(`drop index public."${name}"`);
  await work();
  for (const { definition } of found) await sql.unsafe(definition);
}
