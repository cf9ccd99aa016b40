/**
 * The files of documents beside the tables of a backup: each as it lies in the store, in folders as the store has them, with its sum in
 * `SHA256SUMS`. Read and written as they stream; which ones is what the tables of the backup say.
 */
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { FileGone, type FileStore, shardOf } from "#app/platform/files/file-store";
import type { Sql } from "./catalogue.server";
import { meter } from "./content.server";

export interface FileOnRecord {
  key: string;
  size: number;
  sha256: string;
}

export interface KeptFiles {
  /** How many were copied, and their bytes together. */
  count: number;
  bytes: number;
  /** Keys on record whose bytes are not in the store, or not as they came in. */
  missing: string[];
  damaged: string[];
}

/** In the backup, and in its list of sums. */
export const placeOf = (key: string) => `files/${shardOf(key)}`;

/** The files that the tables speak of; none in a schema from before documents. */
export async function filesOnRecord(sql: Sql): Promise<FileOnRecord[]> {
  const [table] = await sql`select to_regclass('public.stored_files') is not null as there`;
  if (!table?.there) return [];
  const rows = await sql<(FileOnRecord & { gone: string | null })[]>`
    select key, size, sha256, to_jsonb(f) ->> 'gone_at' as gone from stored_files f order by key`;
  return rows.filter(({ gone }) => gone === null).map(({ key, size, sha256 }) => ({ key, size, sha256 }));
}

/** Copies them into the folder of a backup, and notes their sums. A file that is not there is named, and is no reason to have no backup. */
export async function copyFiles(
  files: FileOnRecord[],
  store: FileStore,
  folder: string,
  sums: Map<string, string>,
): Promise<KeptFiles> {
  const kept: KeptFiles = { count: 0, bytes: 0, missing: [], damaged: [] };
  for (const { key, sha256 } of files) {
    const measured = meter();
    const place = path.join(folder, placeOf(key));
    try {
      const source = await store.read(key);
      fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      await pipeline(source, measured.through, fs.createWriteStream(place, { flags: "wx", mode: 0o600, flush: true }));
    } catch (error) {
      if (!(error instanceof FileGone)) throw error;
      kept.missing.push(key);
      continue;
    }
    kept.count += 1;
    kept.bytes += measured.bytes();
    if (measured.sha256() !== sha256) kept.damaged.push(key);
    sums.set(placeOf(key), measured.sha256());
  }
  return kept;
}

/** Puts the files of a backup into a store, before any row points to them. Those that are there already stay: their keys are theirs alone. */
export async function putFiles(sums: Map<string, string>, folder: string, store: FileStore): Promise<number> {
  let count = 0;
  for (const [name, sha256] of sums) {
    const key = keyAt(name);
    if (!key) continue;
    count += 1;
    if (await store.has(key)) continue;
    const aside = await store.aside();
    try {
      await fs.promises.copyFile(path.join(folder, name), aside);
      await store.keep(key, aside, { size: fs.statSync(aside).size, sha256 });
    } finally {
      await fs.promises.rm(aside, { force: true });
    }
  }
  return count;
}

/** The key of a file by its name in a backup. */
const keyAt = (name: string) => /^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{32})$/.exec(name)?.[1];
