/**
 * Brings the tables up to date as their owner, and gives the application's role what it needs and no more:
 * it may add to the history, never change it, and may not alter tables.
 */
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { connect } from "./client.server";
import { grantQueue, migrateQueue, queueIsCurrent } from "./worker-schema.server";

/** The database or its roles are not as they must be; the message says what to do. */
export class SchemaRefusal extends Error {
  override name = "SchemaRefusal";
}

const appendOnly = ["agreement_events", "activity"];

/** Migrates under a lock, so that several starting processes do it once. Refuses a schema newer than this code. */
export async function migrateAsOwner(
  ownerUrl: string,
  applicationRole: string,
  migrationsFolder: string,
): Promise<void> {
  const owner = connect(ownerUrl, { max: 1, name: "entente-migrate" });
  // drizzle changes the parsers of its own client, so plain statements use another one, which also holds the lock.
  const plain = connect(ownerUrl, { max: 1, name: "entente-migrate-lock" });
  const lock = await plain.sql.reserve();
  try {
    await lock`select pg_advisory_lock(727274)`;
    const state = await schemaState(lock, migrationsFolder);
    if (state === "newer") throw newerSchema();
    if (state === "behind") await migrate(owner.db, { migrationsFolder });
    if (!(await queueIsCurrent(lock))) await migrateQueue(ownerUrl);
    await grant(lock, applicationRole);
    await grantQueue(lock, applicationRole);
  } finally {
    lock.release();
    await Promise.all([owner.sql.end({ timeout: 5 }), plain.sql.end({ timeout: 5 })]);
  }
}

export type SchemaState = "current" | "behind" | "newer";

/** How the database's tables stand to this code's migrations. */
export async function schemaState(sql: postgres.Sql, migrationsFolder: string): Promise<SchemaState> {
  const known = readMigrationFiles({ migrationsFolder });
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return "behind";
  const rows = await sql<{ hash: string; at: string }[]>`
    select hash, created_at::text as at from drizzle.__drizzle_migrations order by created_at`;
  const newest = known.at(-1)?.folderMillis ?? 0;
  if (rows.some((row) => Number(row.at) > newest)) return "newer";
  const applied = new Set(rows.map((row) => Number(row.at)));
  const all = known.every((migration) => applied.has(migration.folderMillis));
  return all && (await queueIsCurrent(sql)) ? "current" : "behind";
}

export function newerSchema(): SchemaRefusal {
  return new SchemaRefusal(
    "This database was migrated by a newer version of Entente: start that version, or restore a backup from before it.",
  );
}

async function grant(sql: postgres.Sql, role: string): Promise<void> {
  const to = `"${role.replaceAll('"', '""')}"`;
  const history = appendOnly.join(", ");
  await sql.unsafe(`
    begin;
    revoke create on schema public from public;
    grant usage on schema public, drizzle to ${to};
    grant select on drizzle.__drizzle_migrations to ${to};
    revoke all on all tables in schema public from ${to};
    grant select, insert, update, delete on all tables in schema public to ${to};
    revoke update, delete on ${history} from ${to};
    grant usage on all sequences in schema public to ${to};
    commit;`);
  // Not there yet with the tables of an earlier version.
  const [counting] = await sql`select 1 from pg_namespace where nspname = 'counting'`;
  if (counting) await sql.unsafe(`grant usage on schema counting to ${to}; grant select on counting.changes to ${to};`);
  const [finding] = await sql`select 1 from pg_namespace where nspname = 'finding'`;
  if (finding)
    await sql.unsafe(`grant usage on schema finding to ${to}; grant select on all tables in schema finding to ${to};`);
}

/** Refuses an application role that could change the history or the tables: the owner, a superuser, a member of the owner. */
export async function checkApplicationRole(sql: postgres.Sql): Promise<void> {
  const [found] = await sql<{ role: string; superuser: boolean; creates: boolean; owns: boolean }[]>`
    select current_user as role, r.rolsuper as superuser,
      has_schema_privilege('public', 'create') as creates,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'drizzle', 'graphile_worker', 'counting', 'finding') and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`;
  if (!found?.superuser && !found?.owns && !found?.creates) return;
  const why = found.superuser ? "is a superuser" : found.owns ? "owns the tables" : "may create tables";
  throw new SchemaRefusal(
    `The role "${found.role}" in DATABASE_URL ${why}: give DATABASE_URL a role of its own without that right, and name the owner in MIGRATION_DATABASE_URL.`,
  );
}
