/**
 * `npm run worker`: the work in the background as a process of its own, beside the server or on another machine. Several may
 * run. Beside a server with the built-in database it follows that database when it is started anew.
 */
import type { RunningWorker } from "#app/jobs/worker.server";
import type { Services } from "#app/platform/context.server";
import { openFiles } from "#app/platform/files/open-files.server";
import { SchemaRefusal } from "#db/migrate.server";
import { backgroundLimits } from "#db/pool-limits";
import { beginWork } from "./begin-work";
import { type Followed, followDatabase, runningClock } from "./clock";
import { type OpenDatabase, openDatabase } from "./database";
import { type Env, readEnv } from "./env";
import { ensureAccounts } from "./first-data";
import { makeLog } from "./log";
import { StartRefusal } from "./start-refusal";

let ending = false;
let wake = () => {};
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

async function work(): Promise<void> {
  const env = readEnv();
  const log = makeLog(env.logLevel);
  const followed: Pick<Followed, "apart"> = { apart: () => 0 };
  const clock = runningClock(env.startsAt, () => followed.apart());
  for (let first = true; !ending; first = false) {
    let opened: { database: OpenDatabase; worker: RunningWorker } | undefined;
    try {
      opened = await begin(env, { clock, log }, followed);
      if (first) console.log(`The worker is running on ${opened.database.place}.`);
      while (!ending && !(await isLost(env, opened.database))) await pause(1000);
    } catch (error) {
      // Not being able to begin is for the person at the keyboard; afterwards it keeps trying.
      if (first) throw error;
      log.warn({ err: error }, "the database cannot be opened; trying again");
      await pause(2000);
    } finally {
      await opened?.worker.stop();
      await opened?.database.close().catch(() => {});
    }
  }
}

async function begin(env: Env, made: Pick<Services, "clock" | "log">, followed: Pick<Followed, "apart">) {
  const database = await openDatabase(env, { exclusive: false, limits: backgroundLimits });
  followed.apart = (await followDatabase(database.moment, made.log)).apart;
  const { publicOrigin, demo, tls, mail, erasuresFile } = env;
  const files = openFiles(env.files);
  const services: Services = { db: database.db, ...made, publicOrigin, demo, tls, mail, files, erasuresFile };
  await ensureAccounts(services);
  return { database, worker: beginWork(env, services, database) };
}

/** The built-in database may come back on another port; a server of one's own stays where it is, and connections heal. */
async function isLost(env: Env, database: OpenDatabase): Promise<boolean> {
  if (env.databaseUrl) return false;
  for (let attempt = 0; attempt < 3 && !ending; attempt++) {
    if (await database.answers()) return false;
    await pause(1000);
  }
  return true;
}

function end(): void {
  if (ending) process.exit(130);
  ending = true;
  wake();
}

process.on("SIGINT", end);
process.on("SIGTERM", end);

work().then(
  () => process.exit(0),
  (error: unknown) => {
    const plain = error instanceof StartRefusal || error instanceof SchemaRefusal;
    console.error(plain ? error.message : error);
    process.exit(1);
  },
);
