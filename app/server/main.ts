/** Starts Entente: port, database, first data, pages. Stops it in the opposite order. */
import type { Services } from "#app/platform/context.server";
import { openFiles } from "#app/platform/files/open-files.server";
import { SchemaRefusal } from "#db/migrate.server";
import { backgroundLimits, pageLimits } from "#db/pool-limits";
import { announce } from "./announcement";
import { beginWork } from "./begin-work";
import { followDatabase, runningClock } from "./clock";
import { openDatabase } from "./database";
import { readEnv } from "./env";
import { makeWeb } from "./express-app";
import { ensureFirstData } from "./first-data";
import { listen } from "./listening";
import { makeLog } from "./log";
import { openPages } from "./pages";
import { StartRefusal } from "./start-refusal";
import { requireWritable } from "./writable";

/** What has been started, to be closed last first; what stands together is closed at the same time. */
const started: (() => Promise<unknown>)[][] = [];

async function start(): Promise<void> {
  const env = readEnv();
  requireWritable(env);
  const log = makeLog(env.logLevel);
  const listening = await listen(env.port, env.host);
  const serving = [listening.close];
  started.push(serving);

  const database = await openDatabase(env, {
    exclusive: true,
    limits: pageLimits,
    report: (error) =>
      error
        ? log.error({ err: error }, "the database cannot be restarted")
        : log.warn({}, "the database had died and runs again"),
  });
  started.unshift([database.close]);

  const followed = await followDatabase(database.moment, log);
  const services: Services = {
    db: database.db,
    clock: runningClock(env.startsAt, followed.apart),
    log,
    publicOrigin: env.publicOrigin,
    demo: env.demo,
    tls: env.tls,
    mail: env.mail,
    files: openFiles(env.files),
    erasuresFile: env.erasuresFile,
  };
  await ensureFirstData(services, env.seed);
  const pages = await openPages(env.production, listening.server);
  serving.push(pages.close);
  const pools = { pages: database.state };
  listening.serve(makeWeb({ env, services, ...pages, healthy: database.answers, pools }));
  if (env.worker) {
    // Connections of its own: what takes long in the background leaves those of the pages alone.
    const background = database.another({ max: 6, name: "entente-work", limits: backgroundLimits });
    Object.assign(pools, { background: background.state });
    const worker = beginWork(env, { ...services, db: background.db }, database);
    serving.push(worker.stop);
  }
  announce(env, database.place);
}

let stopping = false;

async function stop(code: number): Promise<void> {
  // A second Ctrl-C does not wait; the database is still asked to stop as the process exits.
  if (stopping) process.exit(code || 130);
  stopping = true;
  for (const group of started.splice(0).reverse())
    await Promise.all(group.map((close) => close().catch((error) => console.error(error))));
  process.exit(code);
}

process.on("SIGINT", () => void stop(0));
process.on("SIGTERM", () => void stop(0));

start().catch(async (error: unknown) => {
  // Whatever fails because it is being stopped is no news.
  if (stopping) return;
  const plain = error instanceof StartRefusal || error instanceof SchemaRefusal;
  console.error(plain ? error.message : error);
  await stop(1);
});
