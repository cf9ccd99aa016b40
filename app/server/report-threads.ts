/** Starts a thread for each report that is to be made, and ends those still at it when the process ends. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Services } from "#app/platform/context.server";
import { giveUp } from "#app/reports/making.server";
import type { Env } from "./env";
import type { ReportThreadData } from "./report-thread";

/** Megabytes of memory a report may take: beyond, it fails and the process goes on. */
const mostMemory = 768;

export function reportThreads(env: Pick<Env, "publicOrigin" | "logLevel">, services: Services, databaseUrl: string) {
  const running = new Set<Worker>();

  /** Resolves when the thread has done what there was to do; rejects where another attempt may help. */
  async function make(id: string): Promise<void> {
    const { publicOrigin, logLevel } = env;
    const told: ReportThreadData = { id, databaseUrl, publicOrigin, logLevel, now: services.clock.now() };
    const thread = new Worker(threadFile(), {
      workerData: told,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    running.add(thread);
    try {
      await ended(thread);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      await giveUp(services, id, error);
    } finally {
      running.delete(thread);
    }
  }

  return { make, stop: () => Promise.all([...running].map((thread) => thread.terminate())) };
}

/** Beside this file: in the sources, and in the bundles made from them. */
function threadFile(): string {
  const here = fileURLToPath(import.meta.url);
  return path.join(path.dirname(here), here.endsWith(".ts") ? "report-thread.ts" : "report-thread.js");
}

function ended(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the thread of a report ended with ${code}`)),
    );
  });
}

const isOutOfMemory = (error: unknown) => (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";
