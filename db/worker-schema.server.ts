/**
 * The tables of the job queue, graphile-worker's own schema: brought up to date by the owner like ours, so that the
 * application's role finds them ready and never needs the right to make any. They have row level security, hence the policies.
 */
import { runMigrations } from "graphile-worker";
import pg from "pg";
import type postgres from "postgres";

/** The last migration of graphile-worker that this code works with. A test compares it with what the package brings. */
export const queueVersion = 19;

const tables = ["_private_jobs", "_private_job_queues", "_private_tasks", "_private_known_crontabs"];

/** Makes or updates the queue's tables. Doing it again changes nothing. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, application_name: "entente-migrate-queue" });
  // Without these, a connection that breaks while nobody waits for it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** Whether the queue's tables are there and not older than this code. */
export async function queueIsCurrent(sql: postgres.Sql): Promise<boolean> {
  const [table] = await sql`select to_regclass('graphile_worker.migrations') is not null as there`;
  if (!table?.there) return false;
  const [row] = await sql`select coalesce(max(id), 0)::int as version from graphile_worker.migrations`;
  return row?.version >= queueVersion;
}

/** Lets the application's role work with jobs. Policies are made only where they lack: making them locks the tables. */
export async function grantQueue(sql: postgres.Sql, role: string): Promise<void> {
  const to = `"${role.replaceAll('"', '""')}"`;
  const names = tables.map((name) => `graphile_worker.${name}`);
  await sql.unsafe(`
    grant usage on schema graphile_worker to ${to};
    grant select on graphile_worker.migrations, graphile_worker.jobs to ${to};
    grant select, insert, update, delete on ${names.join(", ")} to ${to};
    grant usage on all sequences in schema graphile_worker to ${to};
    grant execute on all functions in schema graphile_worker to ${to};`);
  const present = await sql<{ name: string }[]>`
    select tablename as name from pg_policies
    where schemaname = 'graphile_worker' and policyname = 'application' and roles = array[${role}]::name[]`;
  const lacking = tables.filter((name) => !present.some((policy) => policy.name === name));
  for (const name of lacking)
    await sql.unsafe(`
      begin;
      drop policy if exists application on graphile_worker.${name};
      create policy application on graphile_worker.${name} to ${to} using (true) with check (true);
      commit;`);
}
