/**
 * Makes a file of a paper while its reader waits, in a thread of its own: rendering takes a second of a processor, which the other
 * pages must not wait for. Only so many at a time; whoever comes when too many wait is asked to come again.
 */
import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "#app/platform/project-root.server";
import type { ReportDocument } from "#app/reports/document";

export type PaperFormat = "docx" | "pdf";

/** What the thread is told. */
export interface PaperTold {
  document: ReportDocument;
  format: PaperFormat;
}

const atATime = 2;
const mostWaiting = 12;
const limits = { seconds: 60, memory: 384 };

let busy = 0;
const waiting: (() => void)[] = [];

/** The bytes of the file. Answers with 503 where too many wait already. */
export async function renderApart(told: PaperTold): Promise<Uint8Array> {
  if (busy >= atATime && waiting.length >= mostWaiting)
    throw new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  if (busy >= atATime) await new Promise<void>((go) => waiting.push(go));
  busy += 1;
  try {
    return await rendered(told);
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

/** Beside the sources there is no bundle for a thread: tests render where they are. */
async function rendered(told: PaperTold): Promise<Uint8Array> {
  const bundle = path.join(projectRoot, "build", "paper-thread.js");
  if (import.meta.url.endsWith(".ts") || !fs.existsSync(bundle)) {
    const { render } = await import("#app/reports/rendering/render.server");
    return (await render(told.document, told.format)).bytes;
  }
  return inThread(bundle, told);
}

function inThread(bundle: string, told: PaperTold): Promise<Uint8Array> {
  const thread = new Worker(bundle, {
    workerData: told,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const impatience = setTimeout(
      () => reject(new Error(`a paper took more than ${limits.seconds} seconds`)),
      limits.seconds * 1000,
    );
    thread.once("message", (bytes: Uint8Array) => resolve(bytes));
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`a thread ended with ${code} and without a paper`)));
    thread.once("exit", () => clearTimeout(impatience));
  }).finally(() => void thread.terminate());
}
