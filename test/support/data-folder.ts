/**
 * Where the database of the integration tests lies. Every test file makes a database of its own, some 600 small files: on a
 * disk that takes the system half a second, in memory a fiftieth of it.
 */
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "#app/platform/project-root.server";

const memory = "/dev/shm";
/** A run takes a third of it at most: 1 GB of journal, and the databases of two files at a time. */
const enough = 4 * 1024 ** 3;

/** In memory where the machine gives room for it, else in `.data/test`. `inMemory`: to be removed when nobody uses it any more. */
export function dataFolder(): { folder: string; inMemory: boolean } {
  if (!hasRoom()) return { folder: path.join(projectRoot, ".data", "test"), inMemory: false };
  // One for each checkout, as on disk.
  const checkout = crypto.createHash("sha256").update(projectRoot).digest("hex").slice(0, 12);
  return { folder: path.join(memory, `entente-test-${checkout}`, "db"), inMemory: true };
}

function hasRoom(): boolean {
  if (process.platform !== "linux" || !fs.existsSync(memory)) return false;
  const { bsize, bavail } = fs.statfsSync(memory);
  return bsize * bavail > enough && os.freemem() > enough;
}

/** Takes the folder away in one step, so that a run that begins meanwhile finds all of it or nothing. */
export function removeFolder(folder: string): void {
  const away = `${path.dirname(folder)}-removed-${process.pid}`;
  fs.renameSync(path.dirname(folder), away);
  fs.rmSync(away, { recursive: true, force: true });
}
