/**
 * A real PostgreSQL in a folder, from npm. It is the same product, driver and code path as a server of one's own;
 * only who starts and stops it differs.
 */
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { type Placement, place } from "./account";
import { nativeFolder } from "./binaries";
import { type Credentials, clusterRole, ensureCluster, readCredentials } from "./cluster";
import { askToStop, type Postmaster, startOrFind, stopServer } from "./postmaster";
import { isAlive, pause } from "./running";

export interface EmbeddedServer {
  /** Where the data really lies; it may have had to move for root. */
  dataDir: string;
  reused: boolean;
  port: number;
  credentials: Credentials;
  /** Address of a database for the cluster's superuser. */
  clusterUrl(database?: string): string;
  /** Calls back after the server died and was started again. It keeps its port, so that pools reconnect by themselves. */
  superviseWith(report: (error?: unknown) => void): void;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Leave the server running when this process ends without `stop()`: other processes use it too. */
  shared?: boolean;
}

/** Starts, or finds, the server of a data folder. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const wanted = path.resolve(options.dataDir);
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  const placement = place(nativeFolder(), wanted);
  ensureCluster(placement);
  const credentials = readCredentials(placement.dataDir);
  let running = await startOrFindOpen(placement, credentials);
  let stopping = false;
  let watch: NodeJS.Timeout | undefined;
  const onExit = () => askToStop(running.pid);
  // Whatever ends this process (a development server's own signal handler, say), the database is asked to stop.
  if (!options.shared && !running.reused) process.on("exit", onExit);

  return {
    dataDir: placement.dataDir,
    reused: running.reused,
    port: running.port,
    credentials,
    clusterUrl: (database = "postgres") => addressOf(running.port, clusterRole, credentials.cluster, database),
    superviseWith(report) {
      // A server that was found running now belongs to this process too.
      if (running.reused) process.on("exit", onExit);
      let restarting = false;
      watch = setInterval(async () => {
        if (stopping || restarting || isAlive(running.pid)) return;
        restarting = true;
        try {
          running = await startOrFind(placement, running.port);
          report();
        } catch (error) {
          report(error);
        }
        restarting = false;
      }, 1000).unref();
    },
    async stop() {
      stopping = true;
      clearInterval(watch);
      process.off("exit", onExit);
      await stopServer(placement, running.pid);
    },
  };
}

/** A server that answers may be on its way down: only one that lets us in counts. */
async function startOrFindOpen(placement: Placement, credentials: Credentials): Promise<Postmaster> {
  for (const until = Date.now() + 60_000; ; ) {
    const found = await startOrFind(placement);
    if (!found.reused) return found;
    const sql = postgres(addressOf(found.port, clusterRole, credentials.cluster, "postgres"), { max: 1 });
    try {
      await sql`select 1`;
      return found;
    } catch (error) {
      if (Date.now() > until || (error as { code?: string }).code === "28P01") throw error;
      await pause(100);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

/** A connection address on this machine. */
export function addressOf(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
