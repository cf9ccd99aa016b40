/** The processes measured: started, watched for what memory they take, ended by their id. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "#app/platform/project-root.server";
import type { Seen, Stretch } from "./load";

const here = path.join(projectRoot, "test", "bench");
const withTypes = ["--import", "tsx"];

export interface Server {
  origin: string;
  pid: number;
  /** From the start of the process to its first answer. */
  startedIn: number;
  stop(): Promise<void>;
}

/** The application as it is run: the built server, its log to nowhere, the work in the background left out. */
export async function startApp(port: number, settings: Record<string, string>): Promise<Server> {
  const log = fs.openSync(path.join(projectRoot, ".data", "bench", "app.log"), "w");
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(projectRoot, "app", "server", "start.mjs")], {
    cwd: projectRoot,
    env: { ...process.env, PORT: `${port}`, ENTENTE_SEED: "none", ENTENTE_WORKER: "off", ...settings },
    stdio: ["ignore", log, log],
  });
  const origin = `http://localhost:${port}`;
  await answers(`${origin}/session/new`, child);
  return serverOf(child, origin, performance.now() - began);
}

export async function startFloor(port: number, databaseUrl: string): Promise<Server> {
  const began = performance.now();
  const child = fork(path.join(here, "floor.ts"), {
    execArgv: withTypes,
    env: { ...process.env, PORT: `${port}`, DATABASE_URL: databaseUrl },
  });
  await new Promise((resolve) => child.once("message", resolve));
  return serverOf(child, `http://127.0.0.1:${port}`, performance.now() - began);
}

export interface Loader {
  run(stretch: Stretch): Promise<Seen>;
  stop(): void;
}

/** The process that asks. */
export function startLoader(): Loader {
  const child = fork(path.join(here, "load.ts"), { execArgv: withTypes });
  return {
    run: (stretch) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`The asking process ended with ${code}.`));
        child.once("exit", ended);
        child.once("message", (seen) => {
          child.off("exit", ended);
          resolve(seen as Seen);
        });
        child.send(stretch);
      }),
    stop: () => void child.kill(),
  };
}

function serverOf(child: ChildProcess, origin: string, startedIn: number): Server {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    origin,
    pid: child.pid ?? 0,
    startedIn,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error("The application did not start: see .data/bench/app.log.");
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Megabytes in memory now; null where the system does not tell (anything but Linux). */
export function memoryOf(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}
