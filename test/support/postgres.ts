/**
 * One PostgreSQL for a run of the integration tests: the embedded one (`data-folder.ts`), or the server that
 * `TEST_DATABASE_URL` names (a role that may create roles and databases). Several runs may share it.
 */
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrationsFolder, projectRoot } from "#app/platform/project-root.server";
import { startEmbedded } from "#app/server/embedded";
import { pause } from "#app/server/embedded/running";
import { administer, ensureDatabase, ensureRoles, quote } from "#app/server/roles";
import { migrateAsOwner } from "#db/migrate.server";
import { dataFolder, removeFolder } from "./data-folder";
import { type TestServer, testRoles, urlFor } from "./server";

export default async function setUp(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const admin = given ? { sql: administer(given), url: given, stop: undefined } : await embedded();
  const server: TestServer = { adminUrl: admin.url, template: `entente_template_${fingerprint()}` };
  await prepareTemplate(admin.sql, server);
  project.provide("server", server);
  return async () => {
    await admin.sql.end();
    await admin.stop?.();
  };
}

/** Number of the lock that every run holds together: who can take it alone is the last, and stops the server. */
const inUse = 727280;

async function embedded() {
  const { folder, inMemory } = dataFolder();
  for (let attempt = 1; ; attempt++) {
    const server = await startEmbedded({ dataDir: folder, shared: true });
    const url = server.clusterUrl();
    const sql = administer(url);
    try {
      await sql`select pg_advisory_lock_shared(${inUse})`;
      await withoutWaitingForTheDisk(sql);
      const stop = async () => {
        await server.stop();
        if (inMemory) removeFolder(folder);
      };
      return { sql, url, stop: () => stopIfLast(url, stop) };
    } catch (error) {
      // The last run before this one stopped it at that very moment.
      await sql.end();
      if (attempt === 20) throw error;
      await pause(200);
    }
  }
}

/** What the tests write need not survive a power cut. */
async function withoutWaitingForTheDisk(sql: ReturnType<typeof administer>): Promise<void> {
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await sql.unsafe(`alter system set ${setting} = off`);
  await sql`select pg_reload_conf()`;
}

async function stopIfLast(url: string, stop: () => Promise<void>): Promise<void> {
  const sql = administer(url);
  // Another run that ended at the same time may be stopping it already.
  const [lock] = await sql`select pg_try_advisory_lock(${inUse}) as taken`.catch(() => []);
  if (lock?.taken) await stop();
  await sql.end({ timeout: 1 }).catch(() => {});
}

/** The template carries the fingerprint of the migrations, so that an unchanged one is used again. */
async function prepareTemplate(sql: ReturnType<typeof administer>, { adminUrl, template }: TestServer): Promise<void> {
  await sql`select pg_advisory_lock(727281)`;
  await ensureRoles(sql, testRoles);
  const [ready] = await sql`select 1 from pg_database where datname = ${template}`;
  if (!ready) {
    const unfinished = `${template}_unfinished`;
    await sql.unsafe(`drop database if exists ${quote(unfinished)} with (force)`);
    // The owner must be a role the administrator can give ownership to.
    await sql.unsafe(`grant ${quote(testRoles.owner.name)} to current_user`);
    await ensureDatabase(sql, unfinished, testRoles);
    const owner = urlFor(adminUrl, testRoles.owner, unfinished);
    await migrateAsOwner(owner, testRoles.application.name, migrationsFolder);
    await sql.unsafe(`alter database ${quote(unfinished)} rename to ${quote(template)}`);
  }
  await sql`select pg_advisory_unlock(727281)`;
}

function fingerprint(): string {
  const hash = crypto.createHash("sha256");
  for (const folder of [migrationsFolder, path.join(migrationsFolder, "meta")])
    for (const name of fs.readdirSync(folder).sort())
      if (/\.(sql|json)$/.test(name)) hash.update(fs.readFileSync(path.join(folder, name)));
  for (const name of ["migrate.server.ts", "worker-schema.server.ts"])
    hash.update(fs.readFileSync(path.join(projectRoot, "db", name)));
  return hash.digest("hex").slice(0, 12);
}
