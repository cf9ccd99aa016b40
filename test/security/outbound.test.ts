/**
 * Nothing here asks an address that somebody typed: what leaves the process goes to the database and the mail server of the
 * settings. Whoever adds something that does (a hook, a preview, an avatar) adds it here, with the corpus of addresses it must refuse.
 */
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "#app/platform/project-root.server";

/** Ways out of the process. */
const out =
  /\bfetch\s*\(|\bnew WebSocket|\bhttps?\.(request|get)\(|\b(net|tls)\.connect\(|from "(undici|axios|got|node-fetch)"/;

/** Where they are, and where they lead. */
const known: Record<string, string> = {
  "app/palette/use-found.ts": "an address of this site, in the browser",
  "app/platform/files/s3-store.server.ts":
    "the store of files that the settings of the process name, by keys made here",
  "app/server/embedded/running.ts": "the built-in database on this machine",
};

function sources(folder: string): string[] {
  return fs.readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(at);
    // What the browser runs may connect to this site alone: its policy says so.
    return /\.(ts|mjs)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [at] : [];
  });
}

const asked = (file: string) => out.test(fs.readFileSync(path.join(projectRoot, file), "utf8"));

it("only what is known asks anything over the network", () => {
  const files = ["app", "db", "workflows", "seeds"].flatMap(sources);
  expect(files.filter(asked).sort()).toEqual(Object.keys(known).sort());
});

it("a way out is recognised", () => {
  for (const line of ["await fetch(url)", "https.get(url)", "net.connect(1)", 'import got from "got"'])
    expect(out.test(line)).toBe(true);
});
