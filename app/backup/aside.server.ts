/**
 * What stands in the way of loading rows in any order: references between tables, indexes, and triggers. Put aside and put
 * back in the same transaction, as they were: PostgreSQL then checks all references at once and fills each index in one go.
 */
import type postgres from "postgres";

type Tx = postgres.TransactionSql;

/** Puts them aside; what it answers puts them back, which fails where a row refers to one that is not there. */
export async function putAside(tx: Tx): Promise<() => Promise<void>> {
  const references = await tx<{ drop: string; make: string }[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`;
  const indexes = await tx<{ drop: string; make: string }[]>`
    select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
    order by c.relname`;
  const triggers = await tx<{ off: string; on: string }[]>`
    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as off,
      format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname) as on
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled = 'O'`;
  const all = (statements: string[]) => tx.unsafe(statements.join(";\n"));
  await all([...references, ...indexes].map(({ drop }) => drop));
  await all(triggers.map(({ off }) => off));
  return async () => {
    await all(triggers.map(({ on }) => on));
    await all(indexes.map(({ make }) => make));
    await all(references.map(({ make }) => make));
  };
}
