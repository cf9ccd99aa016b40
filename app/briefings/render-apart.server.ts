/**
 * Makes a file of a paper while its reader waits, in a thread of its own: rendering takes a second of a processor, which the other
 * pages must not wait for. Only so many at a time; whoever comes when too many wait is asked to come again.
 */
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "#app/platform/project-root.server";
import { threads } from "#app/platform/threads.server";
import type { ReportDocument } from "#app/reports/document";

export type PaperFormat = "docx" | "pdf";

/** What the thread is told. */
export interface PaperTold {
  document: ReportDocument;
  format: PaperFormat;
}

const atATime = 2;
const mostWaiting = 12;

let busy = 0;
const waiting: (() => void)[] = [];

/** The bytes of the file. Answers with 503 where too many wait already. */
export async function renderApart(told: PaperTold): Promise<Uint8Array> {
  if (busy >= atATime && waiting.length >= mostWaiting)
    throw new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  // Whoever waited takes the place of whoever is done.
  if (busy >= atATime) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
  try {
    return await rendered(told);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

/** The bundle of the thread, which lies beside those of the server: pages have a folder of their own. */
const bundle = path.join(projectRoot, "build", "paper-thread.js");
const { run } = threads<PaperTold, Uint8Array>(bundle, { memory: 384, seconds: 60 });

/** Beside the sources there is no bundle for a thread: tests render where they are. */
async function rendered(told: PaperTold): Promise<Uint8Array> {
  if (!import.meta.url.endsWith(".ts") && fs.existsSync(bundle)) return run(told);
  const { render } = await import("#app/reports/rendering/render.server");
  return (await render(told.document, told.format)).bytes;
}
