/**
 * The worker: takes jobs from the queue, looks every minute, and gives signs of life. It is part of the server's process, or
 * a process of its own; several work side by side. While the database is away it keeps trying.
 */
import crypto from "node:crypto";
import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import pg from "pg";
import type { Log } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { enqueue } from "./enqueue.server";
import { giveSign, usualPulse } from "./heartbeat.server";
import { tasksOf } from "./tasks.server";
import type { Work } from "./work.server";

export type WorkerOptions = Pick<Work, "services" | "transport" | "place"> &
  Partial<Pick<Work, "leaseSeconds" | "lanes" | "at">> & {
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

/**
 * In UTC. Every minute a look; every ten what a new day or week brings, wherever in the world it begins; once a day all
 * reminders are planned again, for what nobody announces.
 */
const schedule = [
  { task: "look", match: "* * * * *", options: { jobKey: "look", backfillPeriod: 0 } },
  { task: "daily", match: "*/10 * * * *", options: { jobKey: "daily", backfillPeriod: 0 } },
  { task: "weekly", match: "*/10 * * * *", options: { jobKey: "weekly", backfillPeriod: 0 } },
  {
    task: "replan",
    match: "20 17 * * *",
    payload: { kind: null },
    options: { jobKey: "replan:all", backfillPeriod: 24 * 3_600_000 },
  },
];

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
  const pool = openPool(databaseUrl, log);
  const settle = surviveLostDatabase(log);
  const ended = new AbortController();
  const running = keepRunning(work, pool, ended.signal);
  const beating = keepBeating(work, pulse, ended.signal);
  return {
    id,
    async stop() {
      stopping = true;
      ended.abort();
      await Promise.race([Promise.allSettled([running, beating]), pause(8000)]);
      await Promise.race([pool.end(), pause(2000)]);
      settle();
    },
  };
}

/** An idle connection that breaks is an event of the pool; without a listener it would end the process. */
function openPool(connectionString: string, log: Log): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 4, application_name: "entente-worker" });
  const broken = (error: Error) => log.warn({ detail: error.message }, "a connection of the queue broke");
  pool.on("error", broken);
  pool.on("connect", (client) => client.on("error", broken));
  return pool;
}

/**
 * The queue lets go of a rejection when the database goes away just as a job ends; that must not end the process. Any other
 * rejection that nobody handles ends it, as ever.
 */
function surviveLostDatabase(log: Log): () => void {
  const handle = (error: unknown) => {
    if (!isDatabaseLost(error)) throw error;
    log.warn({ err: error }, "the database went away while a job was put back");
  };
  process.on("unhandledRejection", handle);
  return () => void process.off("unhandledRejection", handle);
}

/** The queue's runner, started again whenever it ends. */
async function keepRunning(work: Work, pgPool: pg.Pool, signal: AbortSignal): Promise<void> {
  const { log } = work.services;
  const options = {
    pgPool,
    // One job at a time: a look sends several mails at once by itself.
    concurrency: 1,
    workerId: work.workerId,
    noHandleSignals: true,
    pollInterval: 5000,
    parsedCronItems: parseCronItems(schedule),
    taskList: tasksOf(work),
    logger: loggerOf(log),
  };
  while (!signal.aborted) {
    let runner: Runner | undefined;
    const stop = () => void runner?.stop().catch(() => {});
    try {
      runner = await run(options);
      signal.addEventListener("abort", stop, { once: true });
      if (signal.aborted) stop();
      await runner.promise;
    } catch (error) {
      log.warn({ err: error }, "the queue cannot be read; trying again");
    } finally {
      signal.removeEventListener("abort", stop);
    }
    if (!signal.aborted) await pause(2000, signal);
  }
}

/**
 * Signs of life, and a second way to "look": the queue's schedule follows the clock of the machine, and rests while that is set
 * back.
 */
async function keepBeating(work: Work, pulse: number, signal: AbortSignal): Promise<void> {
  const { db, log } = work.services;
  for (let beat = 0; !signal.aborted; beat++) {
    try {
      await giveSign(db, work.workerId);
      if (beat % 4 === 0) await enqueue(db, "look", {}, "look");
      if (beat % 60 === 0) await enqueue(db, "daily", {}, "daily");
    } catch (error) {
      log.warn({ err: error }, "no sign of life could be given; trying again");
    }
    await pause(pulse * 1000, signal);
  }
}

function loggerOf(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error({ detail: message }, "the queue");
    else if (level === "warning") log.warn({ detail: message }, "the queue");
  });
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    if (signal?.aborted) done();
    else signal?.addEventListener("abort", done, { once: true });
  });
}
