/** Starts the built server as a process of its own, as `npm start` does, and talks to it from outside. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { inject } from "vitest";
import "./server";
import { projectRoot } from "#app/platform/project-root.server";
import { freePort, isAlive, pause, readPidFile } from "#app/server/embedded/running";
import { administer } from "#app/server/roles";

export interface Started {
  child: ChildProcess;
  port: number;
  origin: string;
  /** Everything it has said so far. */
  said(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Waits until it says that it runs. */
  running(): Promise<void>;
  ask(path: string, options?: Asked): Promise<Answer>;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

const processes: ChildProcess[] = [];
const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-process-"));
  // The database's own account has to get through.
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** Builds if the sources changed, once for all test files that run at the same time. */
export async function ensureBuilt(): Promise<void> {
  const lock = administer(inject("server").adminUrl);
  try {
    await lock`select pg_advisory_lock(727282)`;
    const build = spawn(process.execPath, [path.join(projectRoot, "app/server/build.mjs"), "--if-needed"], {
      stdio: "inherit",
    });
    const code = await new Promise((resolve) => build.once("close", resolve));
    if (code !== 0) throw new Error("The build failed");
  } finally {
    await lock.end();
  }
}

/** Starts it; the port is its own unless given. */
export async function startServer(env: Record<string, string> = {}, program = "build/start.js"): Promise<Started> {
  const port = Number(env.PORT ?? (await freePort()));
  const given = { NODE_ENV: "production", ENTENTE_SEED: "none", LOG_LEVEL: "info", ...env, PORT: String(port) };
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|ENTENTE|DATABASE|MIGRATION|PORT|HOST)/.test(name),
    ),
  );
  const child = spawn(process.execPath, [path.join(projectRoot, program)], {
    cwd: projectRoot,
    env: { ...inherited, ...given } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  processes.push(child);
  let output = "";
  child.stdout?.on("data", (part) => {
    output += part;
  });
  child.stderr?.on("data", (part) => {
    output += part;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const origin = `http://localhost:${port}`;
  return {
    child,
    port,
    origin,
    said: () => output,
    ended,
    running: async () => {
      await until(() => output.includes("Entente is running") || child.exitCode !== null);
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${output}`);
    },
    ask: (target, options) => ask(port, target, options, origin),
  };
}

function ask(port: number, target: string, options: Asked = {}, origin: string): Promise<Answer> {
  const body = options.form ? new URLSearchParams(options.form).toString() : undefined;
  const method = options.method ?? (body === undefined ? "GET" : "POST");
  const type =
    body === undefined
      ? {}
      : { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
  const headers = { ...(method === "GET" ? {} : { origin }), ...type, ...options.headers };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, path: target, method, headers, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** Waits for something to become true, looking often. */
export async function until(condition: () => boolean | Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("It did not become true in time");
    await pause(20);
  }
}

/** The process id of the database of a data folder, while it lives. */
export function databaseProcess(dataDir: string): number | undefined {
  const pid = readPidFile(dataDir)?.pid;
  return pid && isAlive(pid) ? pid : undefined;
}

/** Ends what a test left running. Its folders stay for the next one. */
export async function endAll(): Promise<void> {
  for (const child of processes.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await gone;
  }
  for (const folder of folders) {
    const pid = databaseProcess(path.join(folder, "db"));
    if (pid) process.kill(pid, "SIGINT");
    if (pid) await until(() => !isAlive(pid));
  }
}

/** Ends what a test left running and removes its folders. */
export async function cleanUp(): Promise<void> {
  await endAll();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}
