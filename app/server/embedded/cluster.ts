/**
 * Makes the data folder of a cluster. It is made beside its place and renamed into it, so that neither a kill nor a
 * second first start can leave half a cluster.
 */
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Placement } from "./account";
import { program } from "./binaries";

/** Passwords of the cluster's three roles, made when the folder is made and kept in it. */
export interface Credentials {
  /** The cluster's superuser: creates roles and databases, nothing else. */
  cluster: string;
  owner: string;
  application: string;
}

export const clusterRole = "entente_cluster";
const file = "entente-passwords.json";

/** Environment for PostgreSQL's programs: no locale or connection settings of the surroundings. */
export function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };
}

export function readCredentials(dataDir: string): Credentials {
  return JSON.parse(fs.readFileSync(path.join(dataDir, file), "utf8")) as Credentials;
}

/** Makes the cluster unless it is there. */
export function ensureCluster({ account, binaries, dataDir }: Placement): void {
  if (fs.existsSync(path.join(dataDir, "PG_VERSION"))) return;
  const half = `${dataDir}.making-${crypto.randomUUID()}`;
  fs.mkdirSync(half, { mode: 0o700, recursive: true });
  const secret = () => crypto.randomBytes(24).toString("base64url");
  const credentials: Credentials = { cluster: secret(), owner: secret(), application: secret() };
  const passwordFile = `${half}.password`;
  fs.writeFileSync(passwordFile, `${credentials.cluster}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    fs.chownSync(half, account.uid, account.gid);
    fs.chownSync(passwordFile, account.uid, account.gid);
  }
  const result = spawnSync(
    program(binaries, "initdb"),
    ["-D", half, "-U", clusterRole, "-A", "scram-sha-256", "--pwfile", passwordFile, "-E", "UTF8", "--locale=C"].concat(
      ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"],
    ),
    { ...account, cwd: account.uid === undefined ? undefined : "/", env: environment(), encoding: "utf8" },
  );
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    fs.rmSync(half, { recursive: true, force: true });
    throw new Error(`initdb failed: ${result.error?.message ?? ""}${result.stderr}${result.stdout}`);
  }
  fs.writeFileSync(path.join(half, file), JSON.stringify(credentials), { mode: 0o600 });
  try {
    fs.renameSync(half, dataDir);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    // Another first start was quicker: its cluster is as good.
    if (!fs.existsSync(path.join(dataDir, "PG_VERSION"))) throw error;
  }
}
