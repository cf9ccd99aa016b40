/** Starts and stops the one PostgreSQL process of a data folder, or finds the one that already runs there. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Placement } from "./account";
import { program } from "./binaries";
import { environment } from "./cluster";
import { answers, freePort, isAlive, pause, readPidFile } from "./running";

export interface Postmaster {
  pid: number;
  port: number;
  /** It was running before: left by a killed process, or used by another one now. */
  reused: boolean;
}

/** Another process is starting on the same folder: look again. */
class Occupied extends Error {}

/** The running server of the folder, started if need be. Several may ask at once; all get the same one. */
export async function startOrFind(placement: Placement, port?: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await findRunning(placement.dataDir)) ?? (await launch(placement, port ?? (await freePort())));
    } catch (error) {
      if (!(error instanceof Occupied) || attempt > 20) throw error;
      await pause(100);
    }
  }
}

/** Waits while somebody else starts, recovers or stops; clears a lock file that nobody alive holds. */
async function findRunning(dataDir: string): Promise<Postmaster | undefined> {
  const until = Date.now() + 60_000;
  for (;;) {
    const held = readPidFile(dataDir);
    if (!held) return undefined;
    if (held.status === "ready" && (await answers(held.port))) return { pid: held.pid, port: held.port, reused: true };
    if (!isAlive(held.pid)) {
      await pause(100);
      if (readPidFile(dataDir)?.pid === held.pid) fs.rmSync(path.join(dataDir, "postmaster.pid"), { force: true });
      return undefined;
    }
    if (Date.now() > until) throw new Error(`PostgreSQL (process ${held.pid}) holds ${dataDir} but does not answer`);
    await pause(50);
  }
}

async function launch({ account, binaries, dataDir }: Placement, port: number): Promise<Postmaster> {
  const logFile = `${dataDir}.log`;
  const log = fs.openSync(logFile, "a");
  const from = fs.fstatSync(log).size;
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "logging_collector=off"];
  const child = spawn(
    program(binaries, "postgres"),
    ["-D", dataDir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...account,
      cwd: account.uid === undefined ? undefined : "/",
      env: environment(),
      // Its own process group: Ctrl-C reaches this process alone, which then stops the server in order.
      detached: true,
      windowsHide: true,
      stdio: ["ignore", "ignore", log],
    },
  );
  fs.closeSync(log);
  let ended: number | string | undefined;
  child.once("exit", (code, signal) => {
    ended = code ?? signal ?? "unknown";
  });
  child.once("error", (error) => {
    ended = error.message;
  });
  for (;;) {
    if (ended !== undefined) {
      const said = fs.readFileSync(logFile, "utf8").slice(from);
      if (/postmaster\.pid" already exists|still in use|Address already in use/.test(said)) throw new Occupied(said);
      throw new Error(`PostgreSQL ended while starting (${ended}): ${said.trim()}`);
    }
    const held = readPidFile(dataDir);
    if (held?.pid === child.pid && held?.status === "ready") break;
    await pause(10);
  }
  child.unref();
  return { pid: child.pid as number, port, reused: false };
}

/** Asks for a fast shutdown: transactions are rolled back, everything acknowledged is on disk. Does not wait. */
export function askToStop(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It has ended already.
  }
}

/** Stops the server and waits until it has ended. */
export async function stopServer({ binaries, dataDir }: Placement, pid: number): Promise<void> {
  if (process.platform === "win32") {
    spawnSync(program(binaries, "pg_ctl"), ["stop", "-D", dataDir, "-m", "fast", "-w"], { env: environment() });
    return;
  }
  askToStop(pid);
  while (readPidFile(dataDir)?.pid === pid && isAlive(pid)) await pause(10);
}
