/**
 * `/metrics`, in the text form of Prometheus: requests, connections to the database, the process, and how the work in the background
 * stands. Counters are this process's own. Nothing in it names a person, a record or an address with an id.
 */
import fs from "node:fs";
import path from "node:path";
import type { Request, RequestHandler, Response } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type WorkFigures, workFigures } from "#app/jobs/metrics-queries.server";
import { within } from "#app/jobs/pause";
import type { Services } from "#app/platform/context.server";
import { projectRoot } from "#app/platform/project-root.server";
import type { PoolState } from "#db/gate.server";
import { mayRead } from "./metrics-access";

export interface MetricsOptions {
  services: Services;
  /** The kinds of connections that this process has. */
  pools: Record<string, () => PoolState>;
  /** What to call an address. */
  nameOf: (address: string) => string;
  /** Who knows it may read from anywhere. */
  token: string | undefined;
}

export interface Metrics {
  /** Counts every answer. */
  count: RequestHandler;
  /** Answers `/metrics`. */
  show: RequestHandler;
}

const methods = new Set(["GET", "HEAD", "POST"]);

/** The process has one event loop and one memory, however many servers a test starts in it. */
let ofProcess: Registry | undefined;
function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

export function makeMetrics({ services, pools, nameOf, token }: MetricsOptions): Metrics {
  const ofThisProcess = processRegistry();
  const requests = new Registry();
  const answered = new Counter({
    name: "entente_http_requests_total",
    help: "Requests answered, by line of app/routes.ts; status 499: the browser left first",
    labelNames: ["route", "method", "status"],
    registers: [requests],
  });
  const took = new Histogram({
    name: "entente_http_request_seconds",
    help: "Seconds until the answer was sent",
    labelNames: ["route", "method"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [requests],
  });
  const again = new Counter({
    name: "entente_answers_given_again_total",
    help: "Answers of those that were kept until something changes, by line of app/routes.ts",
    labelNames: ["route"],
    registers: [requests],
  });

  const count = (request: Request, response: Response, next: () => void) => {
    const began = performance.now();
    response.once("close", () => {
      const route = nameOf(request.originalUrl);
      const method = methods.has(request.method) ? request.method : "other";
      answered.inc({ route, method, status: response.writableFinished ? response.statusCode : 499 });
      if (response.locals.again) again.inc({ route });
      took.observe({ route, method }, (performance.now() - began) / 1000);
    });
    next();
  };

  const show: RequestHandler = async (request, response) => {
    if (!mayRead(request, services.publicOrigin, token))
      return void response.status(404).type("text").send("Not found.");
    const parts = await Promise.all([
      ofThisProcess.metrics(),
      requests.metrics(),
      poolRegistry(pools).metrics(),
      workRegistry(await figuresOf(services)).metrics(),
    ]);
    response.set("Content-Type", Registry.PROMETHEUS_CONTENT_TYPE).send(parts.join("\n"));
  };

  return { count: count as RequestHandler, show };
}

/** Undefined while the database does not answer: that is a figure, too. */
const figuresOf = ({ db, clock, mail }: Services): Promise<WorkFigures | undefined> =>
  within(5000, workFigures(db, clock.now(), mail)).catch(() => undefined);

type Values = [labels: Record<string, string>, value: number | null | undefined][];

/** Adds a figure; values that are not known are left out. */
function gauge(registry: Registry, name: string, help: string, values: Values): void {
  const known = values.filter(([, value]) => value !== null && value !== undefined);
  const [first] = known;
  // A figure without labels would begin as 0, which is not the same as unknown.
  if (!first) return;
  const labelNames = Object.keys(first[0]);
  const made = new Gauge({ name: `entente_${name}`, help, labelNames, registers: [registry] });
  for (const [labels, value] of known) made.set(labels, value as number);
}

const one = (value: number | null | undefined): Values => [[{}, value]];
const byState = (counts: Record<string, number>): Values =>
  Object.entries(counts).map(([state, value]) => [{ state }, value]);

function poolRegistry(pools: MetricsOptions["pools"]): Registry {
  const registry = new Registry();
  const states = Object.entries(pools).map(([pool, state]) => [pool, state()] as const);
  const of = (which: keyof PoolState): Values => states.map(([pool, state]) => [{ pool }, state[which]]);
  gauge(registry, "database_connections_max", "Connections that may be open", of("max"));
  gauge(registry, "database_connections_used", "Connections that work is being done on", of("used"));
  gauge(registry, "database_waiting", "Work that waits for a connection", of("waiting"));
  gauge(registry, "database_sent_away", "Work that waited too long for one, since the start", of("sentAway"));
  return registry;
}

function workRegistry(work: WorkFigures | undefined): Registry {
  const registry = new Registry();
  gauge(registry, "database_up", "Whether the database answers", one(work ? 1 : 0));
  gauge(registry, "build_info", "Always 1; what runs here", [
    [{ version, node: process.version, migration: work?.migration ?? "unknown" }, 1],
  ]);
  if (!work) return registry;
  const ahead = Date.now() / 1000 - work.databaseTime;
  gauge(registry, "clock_ahead_seconds", "How far this machine's clock is ahead of the database's", one(ahead));
  gauge(registry, "workers", "Workers that gave a sign of life in the last two minutes", one(work.workers));
  gauge(registry, "worker_silence_seconds", "Since the last sign of life of any worker", one(work.silence));
  gauge(registry, "worker_longest_silence_seconds", "Since that of the quietest worker", one(work.longestSilence));
  gauge(registry, "reminders_due", "Reminders that are due and not in a mail yet", one(work.remindersDue));
  gauge(
    registry,
    "oldest_waiting_seconds",
    "How long the oldest reminder or mail has been due",
    one(work.oldestWaiting ?? 0),
  );
  gauge(registry, "mails", "Mails that wait, by state; refused: of these, once not taken", byState(work.mails));
  gauge(registry, "mails_last_day", "Mails made in the last day, by what became of them", byState(work.lastDay));
  const held = ["byHand", "restoredCopy"].map((why): Values[number] => [{ why }, work.held === why ? 1 : 0]);
  gauge(registry, "mail_held", "Whether mail is held, and why", held);
  const jobs = work.jobs.flatMap(({ task, ...counts }) =>
    Object.entries(counts).map(([state, value]): Values[number] => [{ task, state }, value]),
  );
  gauge(registry, "jobs", "Jobs of the queue, by task and state", jobs);
  gauge(registry, "reports", "Reports asked for and not made yet", byState(work.reports));
  return registry;
}

const version: string = JSON.parse(fs.readFileSync(path.join(projectRoot, "package.json"), "utf8")).version;
