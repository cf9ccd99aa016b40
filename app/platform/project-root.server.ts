/** The folder that holds `package.json`: the same for the sources and for the bundles made from them. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

function find(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}

export const projectRoot = find();
export const migrationsFolder = path.join(projectRoot, "db", "migrations");
