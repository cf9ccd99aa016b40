/** Where a database is reached: the one that was given, or the one in the data folder, which is started or found. */
import { addressOf, type EmbeddedServer, startEmbedded } from "./embedded";
import type { Env } from "./env";
import { lockFolder } from "./folder-lock";
import { administer, applicationRole, ensureDatabase, ensureRoles, ownerRole } from "./roles";
import { StartRefusal } from "./start-refusal";

export interface Addresses {
  application: string;
  owner: string | undefined;
}

const databaseName = "entente";

/** A database as it is: nothing was migrated, checked or granted. For what works on any schema, such as backups. */
export interface ReachedDatabase extends Addresses {
  place: string;
  close(): Promise<void>;
}

/** Starts or finds it and says how it is reached. `alone`: refuses a data folder that a running Entente works on. */
export async function reachDatabase(env: Env, { alone }: { alone: boolean }): Promise<ReachedDatabase> {
  if (env.databaseUrl) {
    const { host, pathname } = new URL(env.databaseUrl);
    const addresses = { application: env.databaseUrl, owner: env.migrationDatabaseUrl };
    return { ...addresses, place: `${host}${pathname}`, close: async () => {} };
  }
  const server = await startEmbedded({ dataDir: env.dataDir, shared: true });
  const lock = alone ? await lockFolder(server.clusterUrl()) : undefined;
  const close = async () => {
    await lock?.release();
    if (await isLast(server)) await server.stop();
  };
  try {
    if (alone && !lock) throw alreadyRunning(server);
    return { ...(await embeddedDatabase(server)), place: `${server.dataDir} (built-in PostgreSQL)`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function alreadyRunning({ dataDir }: EmbeddedServer): StartRefusal {
  return new StartRefusal(
    `Entente is already running on the data in ${dataDir}: stop it first, or set ENTENTE_DATA to another folder.`,
  );
}

/** Makes roles and database where they lack. */
export async function embeddedDatabase(server: EmbeddedServer): Promise<Addresses> {
  const { owner, application } = server.credentials;
  const roles = {
    owner: { name: ownerRole, password: owner },
    application: { name: applicationRole, password: application },
  };
  const sql = administer(server.clusterUrl());
  try {
    await ensureRoles(sql, roles);
    await ensureDatabase(sql, databaseName, roles);
  } finally {
    await sql.end();
  }
  return {
    owner: addressOf(server.port, ownerRole, owner, databaseName),
    application: addressOf(server.port, applicationRole, application, databaseName),
  };
}

/** A command beside a running server must leave the database running. */
export async function isLast(server: EmbeddedServer): Promise<boolean> {
  const lock = await lockFolder(server.clusterUrl());
  await lock?.release();
  return lock !== undefined && !server.reused;
}
