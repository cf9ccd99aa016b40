/**
 * Keeps the queue's runner going. It is started again when it ends, when one of its connections broke, and when jobs are left
 * lying though it has nothing to do: a job that waits for an answer on a connection that is gone waits for ever.
 */
import { EventEmitter } from "node:events";
import { sql } from "drizzle-orm";
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import type { Log } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import type { Db } from "#db/client.server";
import { reportsLine } from "./heartbeat.server";
import { jobsOf } from "./jobs.server";
import { pause, within } from "./pause";
import type { Work } from "./work.server";

export interface Queue {
  /** None of its jobs is being done at the moment. */
  isIdle(): boolean;
  /** Leaves the present runner and starts another. */
  startAgain(why: string): void;
  /** Resolves when it was stopped for good. */
  ended: Promise<void>;
}

/** Reports, imports and the texts of files take long and have a runner of their own: mails do not wait for them. */
export type Line = "reports" | "others";

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

export function runQueue(work: Work, pgPool: pg.Pool, signal: AbortSignal, line: Line): Queue {
  const { db, log } = work.services;
  const workerId = line === "reports" ? reportsLine(work.workerId) : work.workerId;
  const { report, import: bringIn, documentText, ...others } = jobsOf(work);
  let underWay = new Set<object>();
  let leave = (_why: string) => {};
  const options = {
    pgPool,
    // One job at a time: a look sends several mails at once by itself.
    concurrency: 1,
    workerId,
    noHandleSignals: true,
    pollInterval: 5000,
    parsedCronItems: line === "reports" ? [] : parseCronItems(schedule),
    taskList: watched(line === "reports" ? { report, import: bringIn, documentText } : others, () => underWay),
    logger: loggerOf(log),
    events: holdingAs(workerId),
  };

  async function keepRunning(): Promise<void> {
    while (!signal.aborted) {
      let runner: Runner | undefined;
      try {
        const left = new Promise<string>((resolve) => {
          leave = resolve;
        });
        runner = await run(options);
        const why = await Promise.race([runner.promise, left, aborted(signal)]);
        if (typeof why === "string") log.warn({ detail: why }, "the queue is started again");
      } catch (error) {
        log.warn({ err: error }, "the queue cannot be read; trying again");
      }
      if (runner) await letGo(runner, signal.aborted ? 7000 : 1000);
      // What it has not ended by now is not waited for; doing it twice changes nothing.
      underWay = new Set();
      if (!signal.aborted) await freeOwnJobs(db, workerId);
      if (!signal.aborted) await pause(2000, signal);
    }
  }

  const settle = surviveLostDatabase(log, () => leave("the database went away"));
  return { isIdle: () => underWay.size === 0, startAgain: (why) => leave(why), ended: keepRunning().finally(settle) };
}

/** Whether such a job has waited half a minute and nobody took it. */
export async function isLeftLying(db: Db, task: "look" | "report" | "import" | "documentText"): Promise<boolean> {
  const [row] = await db.execute<{ lying: boolean }>(sql`
    select exists (select 1 from graphile_worker.jobs
      where task_identifier = ${task} and locked_at is null and run_at < now() - interval '30 seconds') as lying`);
  return row?.lying === true;
}

/**
 * The queue notes at a job who holds it by the name of the runner, which it makes up anew for each. Jobs of one that died are freed by
 * the name under which it gave signs of life, so the runner bears that one before it takes its first job.
 */
function holdingAs(name: string): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    workerPool.id = name;
  });
  return events;
}

/** The jobs, each in the set of those under way while it is being done. */
function watched(jobs: Partial<ReturnType<typeof jobsOf>>, underWay: () => Set<object>): TaskList {
  const entries = Object.entries(jobs).map(([name, job]) => {
    const seen = async (payload: unknown) => {
      const mine = {};
      const among = underWay();
      among.add(mine);
      try {
        await job(payload);
      } finally {
        among.delete(mine);
      }
    };
    return [name, seen] as const;
  });
  return Object.fromEntries(entries);
}

/** Asks it to stop, and does not wait for one that never will. */
async function letGo(runner: Runner, milliseconds: number): Promise<void> {
  const stopped = runner.stop().catch(() => {});
  await Promise.race([stopped, pause(milliseconds)]);
}

/** What the runner before had taken, the next one may take. */
async function freeOwnJobs(db: Db, workerId: string): Promise<void> {
  const free = db.execute(sql`select graphile_worker.force_unlock_workers(array[${workerId}]::text[])`);
  await within(5000, free).catch(() => {});
}

/**
 * The queue lets go of a rejection when the database goes away just as a job ends; that must not end the process. Any other
 * rejection that nobody handles ends it, as ever.
 */
function surviveLostDatabase(log: Log, then: () => void): () => void {
  const handle = (error: unknown) => {
    if (!isDatabaseLost(error) && !isBrokenLine(error)) throw error;
    log.warn({ err: error }, "the database went away while a job was put back");
    then();
  };
  process.on("unhandledRejection", handle);
  return () => void process.off("unhandledRejection", handle);
}

/** The queue's own driver says it without a code. */
const isBrokenLine = (error: unknown): boolean =>
  error instanceof Error && /^(Connection terminated|Client has encountered a connection error)/.test(error.message);

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function loggerOf(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error({ detail: message }, "the queue");
    else if (level === "warning") log.warn({ detail: message }, "the queue");
  });
}
