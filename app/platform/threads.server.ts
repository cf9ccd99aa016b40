/** Work that takes a processor for seconds, each piece in a thread of its own, all ended with the process. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** A thread took longer than it may. */
export class TookTooLong extends Error {}

interface Limits {
  /** Megabytes: beyond, the thread ends and the process goes on. */
  memory: number;
  /** Seconds until the thread says that the part which is limited is done (any message); no limit without. */
  seconds?: number;
}

/** `file`: what the threads run. `Answer`: what one says last, where it says anything. */
export function threads<Told, Answer = unknown>(file: string, { memory, seconds }: Limits) {
  const running = new Set<Worker>();

  /** Resolves when the thread has done what there was to do; rejects where it could not. */
  async function run(told: Told): Promise<Answer> {
    const thread = new Worker(file, { workerData: told, resourceLimits: { maxOldGenerationSizeMb: memory } });
    running.add(thread);
    try {
      return (await ended(thread, seconds)) as Answer;
    } finally {
      running.delete(thread);
    }
  }

  return { run, stop: () => Promise.all([...running].map((thread) => thread.terminate())) };
}

/** A file beside the module that asks (`import.meta.url`): a source, or a bundle made from it. */
export function fileBeside(url: string, name: string): string {
  const here = fileURLToPath(url);
  return path.join(path.dirname(here), `${name}${here.endsWith(".ts") ? ".ts" : ".js"}`);
}

function ended(thread: Worker, seconds: number | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let answer: unknown;
    const impatience = seconds
      ? setTimeout(() => {
          reject(new TookTooLong(`a thread took more than ${seconds} seconds`));
          void thread.terminate();
        }, seconds * 1000)
      : undefined;
    thread.on("message", (said) => {
      answer = said;
      clearTimeout(impatience);
    });
    thread.once("error", (error) => {
      clearTimeout(impatience);
      reject(error);
    });
    thread.once("exit", (code) => {
      clearTimeout(impatience);
      if (code === 0) resolve(answer);
      else reject(new Error(`a thread ended with ${code}`));
    });
  });
}

export const isOutOfMemory = (error: unknown) => (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";
