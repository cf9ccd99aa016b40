/** References and indexes are checked and made faster when all rows are there than row by row. */
import type postgres from "postgres";

/**
 * Does work without references between tables and without indexes other than primary keys, and makes them again as they were:
 * whatever the work wrote is checked then. In one transaction with it.
 */
export async function withoutIndexes(sql: postgres.Sql, work: () => Promise<void>): Promise<void> {
  const references = await sql<{ on: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`;
  const indexes = await sql<{ name: string; definition: string }[]>`
    select c.relname as name, pg_get_indexdef(c.oid) as definition
    from pg_index x join pg_class c on c.oid = x.indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select 1 from pg_constraint where conindid = c.oid)
    order by 1`;
  const all = async (statements: string[]) => {
    if (statements.length > 0) await sql.unsafe(statements.join(";\n")).simple();
  };
  await all([
    ...references.map(({ on, name }) => `alter table ${on} drop constraint "${name}"`),
    ...indexes.map(({ name }) => `drop index public."${name}"`),
  ]);
  await work();
  await all([
    ...indexes.map(({ definition }) => definition),
    ...references.map(({ on, name, definition }) => `alter table ${on} add constraint "${name}" ${definition}`),
  ]);
}

/** Does work without the triggers that keep what search looks through, and fills that anew then. In one transaction with it. */
export async function withoutTriggersOfSearch(sql: postgres.Sql, work: () => Promise<void>): Promise<void> {
  const triggers = await sql<{ off: string; on: string }[]>`
    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as off,
      format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname) as on
    from pg_trigger t join pg_proc f on f.oid = t.tgfoid where f.pronamespace = 'finding'::regnamespace and t.tgenabled = 'O'`;
  await sql.unsafe(triggers.map(({ off }) => off).join(";\n")).simple();
  await work();
  await sql.unsafe(triggers.map(({ on }) => on).join(";\n")).simple();
  await sql`select finding.rebuild()`;
}
