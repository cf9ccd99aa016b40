/**
 * The web server of a test: the real Express application and the real route files, loaded as they are, so that nothing has
 * to be built first. Unless asked for, documents are answered without their HTML; everything a page is given is in its `.data` answer.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { projectRoot } from "#app/platform/project-root.server";
import routes from "#app/routes";
import { makeWeb } from "#app/server/express-app";
import { listen } from "#app/server/listening";
import { makeLog } from "#app/server/log";
import { beginSession } from "#app/session/sessions.server";
import { testServices } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

/** One line of `app/routes.ts`. */
export interface RouteLine {
  /** As written there; "" for the home page. */
  path: string;
  file: string;
}

export const routeLines: RouteLine[] = (routes as { path?: string; file: string }[]).map(({ path: at = "", file }) => ({
  path: at,
  file,
}));

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  /** Fields of a form: makes it a POST. */
  form?: Record<string, string>;
  /** Sent as it is; its kind is in the headers. Makes it a POST. */
  body?: Buffer;
  /** Whose session. */
  as?: string | null;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** The same as it came. */
  bytes: Buffer;
}

export interface Web extends TestDatabase {
  server: http.Server;
  port: number;
  origin: string;
  /** Begins a session and answers its cookie. */
  signIn(userId: string): Promise<string>;
  ask(address: string, asked?: Asked): Promise<Answer>;
  /** Every line of the log so far. */
  said(): string;
  close(): Promise<void>;
}

const load = (file: string) => import(/* @vite-ignore */ path.join(projectRoot, "app", file));

/** `html`: documents are rendered as on the server, for tests of what stands in them. */
async function buildOf(html: boolean): Promise<ServerBuild> {
  const entry = await load("entry.server.tsx");
  const documents = {
    default: (_request: Request, status: number, headers: Headers) => {
      headers.set("Content-Type", "text/html; charset=utf-8");
      return new Response("<!doctype html>", { status, headers });
    },
    handleError: entry.handleError,
  };
  const table: Record<string, { id: string; path?: string; parentId?: string; index?: boolean; module: unknown }> = {
    root: { id: "root", path: "", module: await load("root.tsx") },
  };
  for (const { path: at, file } of routeLines) {
    const id = file.replace(/\.\w+$/, "");
    table[id] = { id, parentId: "root", path: at || undefined, index: at === "", module: await load(file) };
  }
  return {
    entry: { module: html ? entry : documents },
    routes: table,
    assets: {
      entry: { imports: [], module: "" },
      routes: Object.fromEntries(
        Object.entries(table).map(([id, { module: _, ...route }]) => [
          id,
          { ...route, module: `/${id}.js`, imports: [], css: [] },
        ]),
      ),
      url: "",
      version: "test",
    },
    assetsBuildDirectory: "",
    publicPath: "/",
    basename: "/",
    mode: "production",
    isSpaMode: false,
    future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_fetcherPersist: true },
  } as unknown as ServerBuild;
}

/** Starts it on a fresh database, or on the one given. `tls`: as behind a proxy that ends TLS. */
export async function startWeb({
  tls = false,
  html = false,
  on,
}: {
  tls?: boolean;
  html?: boolean;
  on?: TestDatabase;
} = {}): Promise<Web> {
  const database = on ?? (await testDb());
  let output = "";
  const log = makeLog("debug", {
    write(line: string) {
      output += line;
    },
  });
  const { server, serve } = await listen(0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  const origin = tls ? "https://entente.example" : `http://localhost:${port}`;
  const services = testServices(database.db, { publicOrigin: origin, tls, log, mail: "smtp" });
  const env = { production: true, publicOrigin: origin, otherOrigins: [], tls, trustProxy: tls ? 1 : false };
  const build = await buildOf(html);
  serve(makeWeb({ env, services, build, healthy: async () => true } as unknown as Parameters<typeof makeWeb>[0]));
  // Wrong guesses are counted by address, for the process: files that share one must not count each other's. Only Linux has all of 127/8.
  const localAddress = process.platform === "linux" ? `127.0.0.${2 + Math.floor(Math.random() * 250)}` : undefined;
  const cookieName = tls ? "__Host-session" : "session";
  return {
    ...database,
    server,
    port,
    origin,
    signIn: async (userId) => `${cookieName}=${await beginSession(services, userId)}`,
    ask: (address, asked = {}) => ask({ port, origin, localAddress }, address, asked),
    said: () => output,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Line {
  port: number;
  origin: string;
  localAddress: string | undefined;
}

function ask(line: Line, address: string, { form, body: sent, as, ...asked }: Asked): Promise<Answer> {
  const { port, origin, localAddress } = line;
  const body = sent ?? (form && Buffer.from(new URLSearchParams(form).toString()));
  const method = asked.method ?? (body ? "POST" : "GET");
  const headers: http.OutgoingHttpHeaders = {
    ...(method === "GET" ? {} : { origin }),
    ...(body ? { "content-type": "application/x-www-form-urlencoded", "content-length": body.length } : {}),
    ...(as ? { cookie: as } : {}),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, path: address, method, headers, agent: false, localAddress },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => void parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(parts),
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
