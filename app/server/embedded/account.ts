/**
 * PostgreSQL refuses to run as root. When this process is root, the server runs as the owner of the existing cluster,
 * else as `postgres`, else as `nobody`; what that account cannot reach (a project under /root) moves to where it can.
 */
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StartRefusal } from "../start-refusal";
import { program } from "./binaries";

export interface Account {
  uid?: number;
  gid?: number;
}

export interface Placement {
  account: Account;
  binaries: string;
  dataDir: string;
}

/** Decides who runs the server, from which binaries, on which folder. */
export function place(binaries: string, dataDir: string): Placement {
  if (process.getuid?.() !== 0) return { account: {}, binaries, dataDir };
  const account = ownerOf(dataDir) ?? unprivileged();
  const reachable = canReach(account, program(binaries, "postgres"));
  return {
    account,
    binaries: reachable ? binaries : copyOf(binaries),
    dataDir: canReach(account, path.dirname(dataDir)) ? dataDir : path.join(shelter("data", dataDir), "db"),
  };
}

function ownerOf(dataDir: string): Account | undefined {
  const stat = fs.statSync(path.join(dataDir, "PG_VERSION"), { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function unprivileged(): Account {
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  if (!found) throw new StartRefusal("PostgreSQL cannot run as root: start Entente from an ordinary account.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

function canReach(account: Account, target: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", target], { ...account, cwd: "/" }).status === 0;
}

function copyOf(binaries: string): string {
  const copy = path.join(shelter("postgresql", binaries), "native");
  if (fs.existsSync(program(copy, "postgres"))) return copy;
  const half = `${copy}.${crypto.randomUUID()}`;
  fs.cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(half, copy);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(program(copy, "postgres"))) throw error;
  }
  return copy;
}

/** A folder of root's own that everybody can pass through, the same for the same original. */
function shelter(purpose: string, original: string): string {
  const mark = crypto.createHash("sha256").update(original).digest("hex").slice(0, 12);
  for (const base of ["/var/lib", "/var/tmp"]) {
    const folder = path.join(base, `entente-${purpose}-${mark}`);
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
    } catch {
      continue;
    }
    const stat = fs.lstatSync(folder);
    // In a folder everybody can write to, somebody else may have made it first.
    if (stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0) return folder;
  }
  throw new StartRefusal(`No folder was found that PostgreSQL could use in place of ${original}.`);
}
