/**
 * Backups of registers that earlier versions made with their own code: one file for each released schema, named after its last
 * migration. How to add one: docs/how-to/upgrade.md.
 */
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { projectRoot } from "#app/platform/project-root.server";

const folder = path.join(projectRoot, "test", "upgrade");

export const releases = fs.readdirSync(folder).flatMap((name) => /^(\d{4})\.backup\.json\.gz$/.exec(name)?.[1] ?? []);

/** Lays a kept backup out as the folder it was. */
export function unpackRelease(release: string, into: string): void {
  const packed = fs.readFileSync(path.join(folder, `${release}.backup.json.gz`));
  const files = JSON.parse(zlib.gunzipSync(packed).toString()) as Record<string, string>;
  for (const [name, content] of Object.entries(files))
    fs.writeFileSync(path.join(into, name), Buffer.from(content, "base64"));
}

/** Keeps a backup as one file. */
export function packRelease(release: string, backup: string): void {
  const files = Object.fromEntries(
    fs.readdirSync(backup).map((name) => [name, fs.readFileSync(path.join(backup, name)).toString("base64")]),
  );
  fs.writeFileSync(path.join(folder, `${release}.backup.json.gz`), zlib.gzipSync(JSON.stringify(files), { level: 9 }));
}
