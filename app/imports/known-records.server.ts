/** By what a row is known again, and what the last file said of a record. */
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { type ImportSubject, importKeys, importRows, imports } from "#db/schema";
import type { ImportMapping } from "./mapping";

/** The records that were brought in under these keys before, by key. */
export async function recordsByKeys(
  db: Executor,
  subject: ImportSubject,
  keys: string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: importKeys.key, id: importKeys.recordId })
    .from(importKeys)
    .where(and(eq(importKeys.subject, subject), inArray(importKeys.key, keys)));
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Keeps by what a record is known again; a key that stood for another record stands for this one now. */
export async function keepKeys(
  db: Executor,
  subject: ImportSubject,
  keys: string[],
  recordId: string,
  importId: string,
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insert(importKeys)
    .values(keys.map((key) => ({ subject, key, recordId, importId })))
    .onConflictDoUpdate({
      target: [importKeys.subject, importKeys.key],
      set: { recordId, importId },
      setWhere: sql`${importKeys.recordId} <> ${recordId}`,
    });
}

/** Nobody is known by its keys any more. */
export async function forgetKeys(db: Executor, subject: ImportSubject, recordId: string): Promise<void> {
  await db.delete(importKeys).where(and(eq(importKeys.subject, subject), eq(importKeys.recordId, recordId)));
}

/** The row that last said something of a record, in a file that was not taken back. */
export async function lastRowOf(
  db: Executor,
  subject: ImportSubject,
  recordId: string,
): Promise<{ cells: string[]; mapping: ImportMapping } | null> {
  const [row] = await db
    .select({ cells: importRows.cells, mapping: imports.mapping })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(
      and(
        eq(importRows.recordId, recordId),
        inArray(importRows.outcome, ["created", "updated", "unchanged"]),
        eq(imports.subject, subject),
        inArray(imports.status, ["running", "done"]),
      ),
    )
    .orderBy(desc(imports.startedAt), desc(importRows.row))
    .limit(1);
  return row?.mapping ? { cells: row.cells, mapping: row.mapping as unknown as ImportMapping } : null;
}
