/**
 * Copies everything of one moment into a folder, while others work. Memory does not grow with the records. The folder is made
 * aside and renamed when it is whole, so a folder under its own name is always a whole backup.
 */
import fs from "node:fs";
import path from "node:path";
import type postgres from "postgres";
import type { FileStore } from "#app/platform/files/file-store";
import { projectRoot } from "#app/platform/project-root.server";
import { StartRefusal } from "#app/server/start-refusal";
import { migrationsOf, openToCopy, rowsOf, sequencesOf, tablesOf } from "./catalogue.server";
import { packInto } from "./content.server";
import { copyFiles, filesOnRecord } from "./files.server";
import { fileOf, type KeptTable, type Manifest, writeManifest } from "./manifest.server";

export interface Backup {
  folder: string;
  manifest: Manifest;
  /** Of the packed tables and the files of documents together. */
  bytes: number;
}

export interface BackupOptions {
  /** Of a role that may read all tables: the owner's, or the application's. */
  url: string;
  /** Where backups are kept. Each becomes a folder there, named after its moment. */
  into: string;
  /** Where the files of documents lie. */
  store: FileStore;
}

/** Takes a backup. Refuses a database without our tables, and a backup that is there already. */
export async function takeBackup({ url, into, store }: BackupOptions): Promise<Backup> {
  fs.mkdirSync(into, { recursive: true, mode: 0o700 });
  const aside = fs.mkdtempSync(path.join(into, ".unfinished-"));
  const sql = openToCopy(url, "entente-backup");
  try {
    const copied = await sql.begin("isolation level repeatable read read only", (tx) => copy(tx, aside));
    // Bytes never change under their key, so that they can be copied after the moment the tables are of.
    const files = await copyFiles(copied.files, store, aside, copied.sums);
    const manifest: Manifest = { ...copied.manifest, files };
    await writeManifest(aside, manifest, copied.sums);
    const bytes = copied.bytes + files.bytes;
    const folder = path.join(into, nameOf(manifest.takenAt));
    if (fs.existsSync(folder)) throw new StartRefusal(`${folder} is there already, and a backup is never overwritten.`);
    fs.renameSync(aside, folder);
    return { folder, manifest, bytes };
  } finally {
    await sql.end({ timeout: 5 });
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

/** None in a schema from before erasing. */
async function erasuresOf(tx: postgres.TransactionSql): Promise<Manifest["erasures"]> {
  const [table] = await tx`select to_regclass('public.erasures') is not null as there`;
  if (!table?.there) return [];
  const rows = await tx<{ person: string; at: Date; by: string }[]>`
    select person_id as person, at, by from erasures order by person_id`;
  return rows.map(({ person, at, by }) => ({ person, at: at.toISOString(), by }));
}

const nameOf = (moment: string) => `entente-${moment.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-")}`;

async function copy(tx: postgres.TransactionSql, folder: string) {
  const [here] = await tx<{ at: Date; postgresql: string }[]>`
    select now() as at, current_setting('server_version') as postgresql`;
  const migrations = await migrationsOf(tx);
  if (!here || migrations.length === 0)
    throw new StartRefusal("There is nothing to back up: the database has no tables.");
  const tables: KeptTable[] = [];
  const sums = new Map<string, string>();
  let bytes = 0;
  for (const table of await tablesOf(tx)) {
    const packed = await packInto(path.join(folder, fileOf(table.name)), await rowsOf(tx, table));
    tables.push({ name: table.name, columns: table.columns, rows: packed.rows, content: packed.content });
    sums.set(fileOf(table.name), packed.sha256);
    bytes += packed.bytes;
  }
  // Numbers are given out beside transactions: read last, none in the rows is above them.
  const sequences = [...(await sequencesOf(tx))];
  const { at, postgresql } = here;
  const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot, "package.json"), "utf8")) as {
    version: string;
  };
  const manifest = {
    format: 1 as const,
    version,
    postgresql,
    takenAt: at.toISOString(),
    migrations,
    tables,
    erasures: await erasuresOf(tx),
    sequences,
  };
  return { manifest, bytes, sums, files: await filesOnRecord(tx) };
}
