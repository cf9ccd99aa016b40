/** The pages: the finished build, or in development Vite's, made on request. */

import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { projectRoot } from "#app/platform/project-root.server";

export interface Pages {
  build: ServerBuild | (() => Promise<ServerBuild>);
  development?: RequestHandler;
  close(): Promise<void>;
}

export async function openPages(production: boolean, server: Server): Promise<Pages> {
  if (production) {
    const file = pathToFileURL(path.join(projectRoot, "build", "server", "index.js")).href;
    return { build: (await import(file)) as ServerBuild, close: async () => {} };
  }
  const vite = await (await import("vite")).createServer({
    root: projectRoot,
    // Reload messages use the same port, so that nothing else has to be free.
    server: { middlewareMode: true, hmr: { server } },
    appType: "custom",
  });
  const build = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild;
  return { build, development: vite.middlewares, close: () => vite.close() };
}
