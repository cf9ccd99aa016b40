/**
 * The worker: takes jobs from the queue, looks every minute, and gives signs of life. It is part of the server's process, or
 * a process of its own; several work side by side. While the database is away it keeps trying.
 */
import crypto from "node:crypto";
import { enqueue } from "./enqueue.server";
import { giveSign, usualPulse } from "./heartbeat.server";
import { pause, within } from "./pause";
import { isLeftLying, type Queue, runQueue } from "./queue.server";
import { openPool } from "./queue-pool.server";
import type { Work } from "./work.server";

export type WorkerOptions = Pick<Work, "services" | "transport" | "place"> &
  Partial<Pick<Work, "leaseSeconds" | "lanes" | "makeReport" | "readImport" | "readText" | "at">> & {
    /** For the queue's own connections, as the application's role. */
    databaseUrl: string;
    /** Seconds between two signs of life; every fourth also looks. */
    pulse?: number;
  };

export interface RunningWorker {
  id: string;
  /** Takes no more work and lets what is under way finish, within a few seconds. */
  stop(): Promise<void>;
}

export function startWorker({ databaseUrl, pulse = usualPulse, ...given }: WorkerOptions): RunningWorker {
  const { log } = given.services;
  let stopping = false;
  const id = `worker-${crypto.randomUUID()}`;
  const work: Work = {
    // Longer than an attempt can take, with some room for the database.
    leaseSeconds: (given.transport?.seconds ?? 60) + 30,
    lanes: 4,
    at: async () => {},
    ...given,
    workerId: id,
    stopping: () => stopping,
  };
  const ended = new AbortController();
  const pool = openPool(databaseUrl, log, () => {
    for (const line of [queue, reports]) line.startAgain("a connection broke");
  });
  const queue = runQueue(work, pool, ended.signal, "others");
  const reports = runQueue(work, pool, ended.signal, "reports");
  const beating = keepBeating(work, { queue, reports }, pulse, ended.signal);
  return {
    id,
    async stop() {
      stopping = true;
      ended.abort();
      await Promise.race([Promise.allSettled([queue.ended, reports.ended, beating]), pause(8000)]);
      await Promise.race([pool.end(), pause(2000)]);
    },
  };
}

/**
 * Signs of life, and a second way to "look": the queue's schedule follows the clock of the machine, and rests while that is set
 * back.
 */
async function keepBeating(work: Work, queues: Queues, pulse: number, signal: AbortSignal): Promise<void> {
  const { log } = work.services;
  for (let beat = 0; !signal.aborted; beat++) {
    try {
      await within(10_000, beatOnce(work, queues, beat));
    } catch (error) {
      log.warn({ err: error }, "no sign of life could be given; trying again");
    }
    await pause(pulse * 1000, signal);
  }
}

interface Queues {
  queue: Queue;
  reports: Queue;
}

async function beatOnce({ services: { db }, workerId }: Work, { queue, reports }: Queues, beat: number): Promise<void> {
  await giveSign(db, workerId);
  if (queue.isIdle() && (await isLeftLying(db, "look"))) queue.startAgain("it takes no jobs");
  if (reports.isIdle() && (await isLeftLying(db, "report"))) reports.startAgain("it takes no reports");
  if (reports.isIdle() && (await isLeftLying(db, "import"))) reports.startAgain("it takes no imports");
  if (reports.isIdle() && (await isLeftLying(db, "documentText"))) reports.startAgain("it takes no texts");
  if (beat % 4 === 0) await enqueue(db, "look", {}, "look");
  if (beat % 60 === 0) await enqueue(db, "daily", {}, "daily");
}
