/**
 * The process that asks: `run.ts` sends it one stretch at a time and gets back what it saw. A process of its own, so that asking and
 * answering do not share a thread.
 */
import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { type Asked, createOf, type JobName, type Material, readsOf, type SideName, stageOf } from "./jobs";

export interface Stretch {
  origin: string;
  side: SideName;
  job: JobName;
  connections: number;
  seconds: number;
  cookie: string;
  material: Material;
  /** Asks past what is kept. */
  anew: boolean;
  /** Records that can be declined. */
  open: string[];
}

export interface Seen {
  /** Answers in a second. */
  rate: number;
  p50: number;
  p95: number;
  answers: number;
  /** Answers other than 2xx and 3xx, and requests without any. */
  failed: number;
  /** Bytes of one answer. */
  bytes: number;
  /** Keys that were sent with writes. */
  keys: string[];
}

process.on("message", (stretch: Stretch) => {
  measure(stretch).then(
    (seen) => process.send?.(seen),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function measure(stretch: Stretch): Promise<Seen> {
  const { origin, side, job, connections, seconds, cookie, anew } = stretch;
  const asked = nextOf(stretch);
  const times: number[] = [];
  let failed = 0;
  let last = 0;
  const headers: Record<string, string> = {
    cookie,
    accept: "text/html",
    ...(anew ? { "cache-control": "no-cache" } : {}),
    "sec-fetch-site": "same-origin",
    "content-type": side === "app" ? "application/x-www-form-urlencoded" : "application/json",
  };
  const run = autocannon({
    url: origin,
    // Sixteen dashboards of the floor at once take longer than the ten seconds that are waited otherwise.
    timeout: 120,
    connections: job === "stage" ? Math.min(connections, stretch.open.length) : connections,
    // Each open record once; a read ends by the clock.
    ...(job === "stage" ? { amount: stretch.open.length } : { duration: seconds }),
    requests: [{ setupRequest: (request) => ({ ...request, ...asked.next(), headers }) }],
    setupClient: (client) =>
      client.on("response", (status, _bytes, took) => {
        times.push(took);
        last = performance.now();
        if (status >= 400) failed += 1;
      }),
  });
  if (job === "stage") setTimeout(() => (run as unknown as { stop(): void }).stop(), seconds * 1000).unref();
  const began = performance.now();
  const result = await run;
  // A stretch that ran out of records is noticed only with the second that follows.
  const took = ((last || performance.now()) - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    rate: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    answers: times.length,
    failed: failed + result.errors + result.timeouts,
    bytes: Math.round(result.throughput.total / Math.max(1, times.length)),
    keys: asked.keys,
  };
}

/** The requests of a stretch, one after another. */
function nextOf({ side, job, material, open }: Stretch): { next: () => Asked; keys: string[] } {
  const keys: string[] = [];
  let number = 0;
  if (job === "create")
    return {
      keys,
      next: () => {
        const key = randomUUID();
        keys.push(key);
        return createOf(side, key, number++, material);
      },
    };
  if (job === "stage")
    return {
      keys,
      next: () => {
        const id = open[number++ % open.length] ?? "";
        keys.push(id);
        return stageOf(side, id, randomUUID());
      },
    };
  const reads = readsOf(job, side, material);
  return { keys, next: () => reads[number++ % reads.length] as Asked };
}
