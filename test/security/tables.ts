/**
 * What was written to any table since a moment: nothing, where nothing may have been. Triggers note every row that is
 * written, in the transaction that writes it, so a look costs one small query however many tables and rows there are.
 */
import type postgres from "postgres";

/** When a session was last used is written by reading, too. */
const leftOut: Record<string, string[]> = { sessions: ["last_seen_at", "expires_at"] };

/** A moment: which transactions had ended. */
type Mark = string & { readonly mark: unique symbol };

const watched = new WeakMap<postgres.Sql, Promise<void>>();

/** Remembers the moment. `sql`: the owner's; the first call on a database begins to watch over its tables. */
export async function mark(sql: postgres.Sql): Promise<Mark> {
  const begun = watched.get(sql) ?? watch(sql);
  watched.set(sql, begun);
  await begun;
  const [row] = await sql<{ now: Mark }[]>`select pg_current_snapshot()::text as now`;
  if (!row) throw new Error("no moment");
  return row.now;
}

/**
 * The rows that are there now and were not, or were and are not, as `agreements + {…}` and `agreements - {…}`. A row that was
 * written and is as before is none of them.
 */
export async function writtenSince(sql: postgres.Sql, since: Mark): Promise<string[]> {
  const noted = await sql<{ name: string; was: string | null; now: string | null }[]>`
    select name, was::text, now::text from watching.writes
    where xact >= pg_snapshot_xmin(${since}::text::pg_snapshot) and not pg_visible_in_snapshot(xact, ${since}::text::pg_snapshot)
    order by id`;
  const count = new Map<string, number>();
  const add = (row: string, by: number) => count.set(row, (count.get(row) ?? 0) + by);
  for (const { name, was, now } of noted) {
    if (was) add(`${name} ${was}`, -1);
    if (now) add(`${name} ${now}`, 1);
  }
  return [...count].flatMap(([row, by]) => Array<string>(Math.abs(by)).fill(row.replace(" ", by < 0 ? " - " : " + ")));
}

async function watch(sql: postgres.Sql): Promise<void> {
  const triggers = (await tablesOf(sql)).map((name) => {
    const columns = (leftOut[name] ?? []).map((column) => `'${column}'`).join(", ");
    return `
      create trigger zz_noted after insert or update or delete on "${name}"
        for each row execute function watching.note(${columns});
      create trigger zz_emptied before truncate on "${name}"
        for each statement execute function watching.note_emptied();`;
  });
  await sql.unsafe(`
    create schema watching;
    create table watching.writes
      (id bigserial, xact xid8 default pg_current_xact_id(), name text, was jsonb, now jsonb);
    create index on watching.writes (xact);
    create function watching.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watching.writes (name, was, now)
          values (tg_table_name, to_jsonb(old) - coalesce(tg_argv, '{}'), to_jsonb(new) - coalesce(tg_argv, '{}'));
        return null;
      end $$;
    create function watching.note_emptied() returns trigger language plpgsql security definer as $$
      begin
        execute format('insert into watching.writes (name, was) select %L, to_jsonb(t) from public.%I t', tg_table_name, tg_table_name);
        return null;
      end $$;
    ${triggers.join("")}`);
}

/** Everything that all tables hold, what search looks through included, as text: for what may be in none of them. */
export async function everything(sql: postgres.Sql): Promise<string> {
  const index = ["finding.entries", "finding.passages", "finding.known"];
  const texts = [...(await tablesOf(sql)).map((name) => `"${name}"`), ...index].map(
    (name) => `select coalesce(string_agg(t::text, ''), '') as held from ${name} t`,
  );
  return (await sql.unsafe<{ held: string }[]>(texts.join(" union all "))).map(({ held }) => held).join("\n");
}

async function tablesOf(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  return tables.map(({ name }) => name);
}
