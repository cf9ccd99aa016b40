/**
 * Restores a backup into an empty database: makes its tables, loads its rows, reads them back, and only then brings the tables
 * up to date. Killed half-way, it can be run again.
 */
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrationsFolder } from "#app/platform/project-root.server";
import { StartRefusal } from "#app/server/start-refusal";
import { migrateAsOwner } from "#db/migrate.server";
import { withMigrationsUpTo } from "#db/migrations-up-to.server";
import { openToCopy } from "./catalogue.server";
import { loadRows, requireEmpty } from "./load-rows.server";
import type { Manifest } from "./manifest.server";

export interface RestoreOptions {
  /** The address as its owner. */
  url: string;
  /** Who works on it, and gets the rights for that. */
  applicationRole: string;
  folder: string;
  /** What `readBackup` found in the folder. */
  manifest: Manifest;
}

/** Refuses what a newer version made, and a database that holds anything. Nothing is written before that. */
export async function restoreBackup({ url, applicationRole, folder, manifest }: RestoreOptions): Promise<void> {
  requireKnown(manifest);
  const newest = manifest.migrations.at(-1)?.at ?? 0;
  const sql = openToCopy(url, "entente-restore");
  try {
    await requireEmpty(sql, manifest);
    await withMigrationsUpTo(migrationsFolder, newest, (part) => migrateAsOwner(url, applicationRole, part));
    await loadRows(sql, manifest, folder);
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  await migrateAsOwner(url, applicationRole, migrationsFolder);
}

function requireKnown({ migrations, version }: Manifest): void {
  const known = new Map(readMigrationFiles({ migrationsFolder }).map((file) => [file.folderMillis, file.hash]));
  if (migrations.some(({ at }) => !known.has(at)))
    throw new StartRefusal(
      `The backup was made by a newer version of Entente (${version}): restore it with that version.`,
    );
}
