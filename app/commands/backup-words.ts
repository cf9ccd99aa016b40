/** How commands speak of a backup. */
import type { Manifest } from "#app/backup/manifest.server";

export function inSentences({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length} tables, ${rows.toLocaleString("en")} rows, ${files.count.toLocaleString("en")} files of documents`;
}

export const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
