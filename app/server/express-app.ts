/** The web server: what stands in front of the pages, in order. */
import fs from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";
import { standing } from "#app/jobs/health-queries.server";
import type { Services } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { projectRoot } from "#app/platform/project-root.server";
import type { PoolState } from "#db/gate.server";
import { limitedBody } from "./body-limit";
import type { Env } from "./env";
import { secureHeaders } from "./headers";
import { makeMetrics } from "./metrics";
import { originGuard } from "./origin-guard";
import { remixHandler, retryAfter } from "./remix-handler";
import { routeNames } from "./route-names";

export interface WebOptions {
  env: Env;
  services: Services;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The development server's own handlers. */
  development?: RequestHandler;
  /** Whether the database answers. */
  healthy(): Promise<boolean>;
  /** The kinds of connections to the database that this process has. */
  pools?: Record<string, () => PoolState>;
}

export function makeWeb({ env, services, build, development, healthy, pools = {} }: WebOptions) {
  const web = express();
  web.disable("x-powered-by");
  web.set("trust proxy", env.trustProxy);
  const metrics = makeMetrics({ services, pools, nameOf: namesOf(build), token: env.metricsToken });
  web.use(secureHeaders(env));
  web.use(logged(services));
  web.get("/metrics", metrics.show);
  web.use(metrics.count);
  web.use(originGuard([env.publicOrigin, ...env.otherOrigins]));
  web.get("/healthz", async (_request, response) => {
    const well = await healthy();
    response.status(well ? 200 : 503).json({ status: well ? "ok" : "database does not answer" });
  });
  web.get("/readyz", readiness(services, healthy));
  web.use(compression());
  if (development) web.use(development);
  else serveAssets(web);
  web.use(limitedBody);
  web.use(remixHandler(build, services));
  web.use(lastResort(services));
  return web;
}

/** In development routes come and go. */
const namesOf = (build: WebOptions["build"]) =>
  typeof build === "function"
    ? () => "development"
    : routeNames(Object.values(build.routes).map((route) => (route?.id === "root" ? "" : (route?.path ?? ""))));

/** Ready is who answers and whose reminders go out: 503 also while the worker is more than five minutes behind. */
function readiness({ db, clock, mail }: Services, healthy: () => Promise<boolean>): RequestHandler {
  return async (_request, response) => {
    const state = (await healthy()) ? await standing(db, clock.now(), mail).catch(() => undefined) : undefined;
    const status = !state ? "database does not answer" : state.behind ? "worker is behind" : "ok";
    response
      .status(status === "ok" ? 200 : 503)
      .json({ status, silentMinutes: state?.silentFor, waitingMinutes: state?.waitsFor, held: state?.held });
  };
}

function serveAssets(web: express.Express): void {
  const client = path.join(projectRoot, "build", "client");
  // Names of assets carry a hash of their content; other files may change under their name.
  const serveStatic = kept("public, max-age=31536000, immutable");
  // Compressed when it was built; a browser that takes neither form gets the file itself.
  const options = { enableBrotli: true, orderPreference: ["br", "gz"], index: false, serveStatic };
  web.use("/assets", expressStaticGzip(path.join(client, "assets"), options));
  web.use("/assets", (_request, response) => void response.status(404).type("text").send("Not found."));
  // Known by name, so that no page asks the disk whether there is a file of its address.
  const names = new Set(fs.existsSync(client) ? fs.readdirSync(client).map((name) => `/${name}`) : []);
  const others = express.static(client, kept("public, max-age=3600"));
  web.use((request, response, next) => (names.has(request.path) ? others(request, response, next) : next()));
}

const kept = (cacheControl: string) => ({
  index: false,
  redirect: false,
  cacheControl: false,
  setHeaders: (response: ServerResponse) => void response.setHeader("Cache-Control", cacheControl),
});

/** What asks whether all is well asks often. */
const unlogged = new Set(["/healthz", "/readyz", "/metrics"]);

function logged({ log }: Services): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    if (unlogged.has(request.path)) return next();
    response.once("finish", () => {
      const { requestId, again } = response.locals;
      const ms = Math.round(performance.now() - began);
      const status = response.statusCode;
      log.info(
        { requestId, method: request.method, path: pathOf(request.originalUrl), status, ms, ...(again && { again }) },
        "request",
      );
    });
    next();
  };
}

/** Only where nothing better could answer: a fault outside the pages, or a rendering that failed. */
function lastResort({ log }: Services): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { requestId } = response.locals;
    const status = isDatabaseLost(error) ? 503 : clientStatus(error);
    const fields = { err: error, requestId, method: request.method, path: pathOf(request.originalUrl) };
    if (status >= 500) log.error(fields, "a request failed");
    if (response.headersSent) return void response.destroy();
    const sentence =
      status === 503
        ? "The database does not answer at the moment. Nothing was saved; please try again shortly."
        : status < 500
          ? "This request cannot be read."
          : "Something went wrong here, and nothing was saved.";
    if (status === 503) response.set("Retry-After", retryAfter);
    response.status(status).type("text").send(`${sentence}\n${requestId}\n`);
  };
}

function clientStatus(error: unknown): number {
  const status = (error as { status?: unknown }).status;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}

const pathOf = (url: string) => url.split("?", 1)[0] ?? "";
