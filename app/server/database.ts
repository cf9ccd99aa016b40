/** The database the process works on: the one it was given, or its own. From here on there is no difference. */
import fs from "node:fs";
import { migrationsFolder } from "#app/platform/project-root.server";
import { type ConnectOptions, connect, type Db } from "#db/client.server";
import type { PoolState } from "#db/gate.server";
import { checkApplicationRole, migrateAsOwner, newerSchema, schemaState } from "#db/migrate.server";
import { type PoolLimits, probeLimits } from "#db/pool-limits";
import { startEmbedded } from "./embedded";
import type { Env } from "./env";
import { lockFolder } from "./folder-lock";
import { type Addresses, alreadyRunning, embeddedDatabase, isLast } from "./reach-database";
import { StartRefusal } from "./start-refusal";

export interface OpenDatabase {
  db: Db;
  /** How busy its connections are. */
  state(): PoolState;
  /** Connections of their own for other work; closed with the rest. */
  another(options: ConnectOptions): Pick<ReturnType<typeof connect>, "db" | "state">;
  /** Whether it answers within two seconds. */
  answers(): Promise<boolean>;
  /** What time it is there. */
  moment(): Promise<Date>;
  /** For the person at the keyboard: where the data lies. */
  place: string;
  /** For further connections as the application's role. */
  address: string;
  /** The number of the built-in server's data folder in the file system: a copied folder has another one. */
  folder: string | null;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** This process is the server of the data folder, not a command beside it. */
  exclusive: boolean;
  /** Told when the built-in server had died: it runs again, or why it cannot. */
  report?: (error?: unknown) => void;
  /** How patient `db` is; without, as patient as a command that takes its time. */
  limits?: PoolLimits;
}

/** Opens it with its tables up to date. */
export async function openDatabase(env: Env, options: OpenOptions): Promise<OpenDatabase> {
  const { exclusive, report, limits } = options;
  if (env.databaseUrl) {
    const given = { application: env.databaseUrl, owner: env.migrationDatabaseUrl };
    return connected(given, { place: new URL(env.databaseUrl).host, folder: null }, limits, async () => {});
  }
  const server = await startEmbedded({ dataDir: env.dataDir, shared: !exclusive });
  const lock = exclusive ? await lockFolder(server.clusterUrl()) : undefined;
  if (exclusive && !lock) throw alreadyRunning(server);
  const close = async () => {
    await lock?.release();
    if (exclusive || (await isLast(server))) await server.stop();
  };
  try {
    const addresses = await embeddedDatabase(server);
    if (exclusive) server.superviseWith(report ?? (() => {}));
    const folder = `${fs.statSync(server.dataDir, { bigint: true }).ino}`;
    return await connected(addresses, { place: `${server.dataDir} (built-in PostgreSQL)`, folder }, limits, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function connected(
  { application, owner }: Addresses,
  where: Pick<OpenDatabase, "place" | "folder">,
  limits: PoolLimits | undefined,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  const { db, sql, state } = connect(application, limits && { limits });
  const plain = connect(application, { max: 1, name: "entente-check", limits: probeLimits });
  const clients = [sql, plain.sql];
  const close = async () => {
    await Promise.all(clients.map((client) => client.end({ timeout: 5 })));
    await stop();
  };
  try {
    const [me] = await plain.sql`select current_user as role`;
    if (owner && decodeURIComponent(new URL(owner).username) === me?.role)
      throw new StartRefusal(
        `DATABASE_URL and MIGRATION_DATABASE_URL both use the role "${me?.role}": the application needs a role of its own that does not own the tables.`,
      );
    if (owner) await migrateAsOwner(owner, String(me?.role), migrationsFolder);
    await checkApplicationRole(plain.sql);
    if (!owner) await requireCurrent(plain.sql);
  } catch (error) {
    await Promise.all([sql.end({ timeout: 1 }), plain.sql.end({ timeout: 1 })]);
    throw plainly(error, where.place);
  }
  const answers = async () => {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2000).unref());
    const asked = plain.sql.unsafe("select 1").then(
      () => true,
      () => false,
    );
    return Promise.race([asked, late]);
  };
  const moment = async () => {
    // A number: what drizzle shares a connection with no longer turns moments into dates.
    const [row] = await plain.sql.unsafe<{ ms: string }[]>("select extract(epoch from clock_timestamp()) * 1000 as ms");
    return new Date(Number(row?.ms));
  };
  const another = (options: ConnectOptions) => {
    const more = connect(application, options);
    clients.push(more.sql);
    return more;
  };
  return { db, state, another, answers, moment, address: application, ...where, close };
}

async function requireCurrent(sql: Parameters<typeof schemaState>[0]): Promise<void> {
  const state = await schemaState(sql, migrationsFolder);
  if (state === "newer") throw newerSchema();
  if (state === "behind")
    throw new StartRefusal(
      "The tables of this database are not up to date: set MIGRATION_DATABASE_URL to their owner's address and start once more.",
    );
}

/** Failing to connect is something the person can act on; anything else is a fault. */
function plainly(error: unknown, place: string): unknown {
  const { code, message } = error as { code?: string; message: string };
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing listens there",
    ENOTFOUND: "there is no such host",
    CONNECT_TIMEOUT: "it does not answer",
    "28P01": "it refuses the password",
    "28000": message,
    "3D000": message,
    "42501": message,
  };
  const why = code && known[code];
  return why ? new StartRefusal(`The database at ${place} cannot be used: ${why}.`) : error;
}
