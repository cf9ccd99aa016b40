/**
 * Restores a backup into an empty database: makes its tables, loads its rows, reads them back, and only then brings the tables
 * up to date. Killed half-way, it can be run again.
 */
import { readMigrationFiles } from "drizzle-orm/migrator";
import { eraseAgain } from "#app/personal-data/erase-again.server";
import type { FileStore } from "#app/platform/files/file-store";
import { migrationsFolder } from "#app/platform/project-root.server";
import { StartRefusal } from "#app/server/start-refusal";
import { connect } from "#db/client.server";
import { migrateAsOwner } from "#db/migrate.server";
import { withMigrationsUpTo } from "#db/migrations-up-to.server";
import { openToCopy } from "./catalogue.server";
import { erasuresSince } from "./erasures-since.server";
import { putFiles } from "./files.server";
import { loadRows, requireEmpty } from "./load-rows.server";
import { type Manifest, readSums } from "./manifest.server";

export interface RestoreOptions {
  /** The address as its owner. */
  url: string;
  /** Who works on it, and gets the rights for that. */
  applicationRole: string;
  folder: string;
  /** What `readBackup` found in the folder. */
  manifest: Manifest;
  /** The register of erasures outside the database. */
  erasuresFile: string;
  /** Where the files of documents go. */
  store: FileStore;
}

/**
 * Refuses what a newer version made, a database that holds anything, and a register of erasures that cannot be read. Nothing is written
 * before that. Whose data were erased since the backup was taken is erased again; answers how many those were.
 */
export async function restoreBackup(options: RestoreOptions): Promise<{ erased: number }> {
  const { url, applicationRole, folder, manifest, erasuresFile, store } = options;
  requireKnown(manifest);
  const known = erasuresSince(folder, erasuresFile);
  const newest = manifest.migrations.at(-1)?.at ?? 0;
  const sql = openToCopy(url, "entente-restore");
  try {
    await requireEmpty(sql, manifest);
    await withMigrationsUpTo(migrationsFolder, newest, (part) => migrateAsOwner(url, applicationRole, part));
    // First the bytes, then the rows that point to them.
    await putFiles(readSums(folder), folder, store);
    await loadRows(sql, manifest, folder);
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  await migrateAsOwner(url, applicationRole, migrationsFolder);
  const owner = connect(url, { max: 1, name: "entente-restore" });
  try {
    return { erased: await eraseAgain(owner.db, known) };
  } finally {
    await owner.sql.end({ timeout: 5 });
  }
}

function requireKnown({ migrations, version }: Manifest): void {
  const known = new Map(readMigrationFiles({ migrationsFolder }).map((file) => [file.folderMillis, file.hash]));
  if (migrations.some(({ at }) => !known.has(at)))
    throw new StartRefusal(
      `The backup was made by a newer version of Entente (${version}): restore it with that version.`,
    );
}
