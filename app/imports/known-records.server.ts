/** By what a row is known again, and what the last file said of a record. */
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { agreements, type ImportSubject, importKeys, importRows, imports, organisations, people } from "#db/schema";
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

/**
 * Says that a record which this import made stands in another version now, where the import itself was who changed it: what made it is
 * taken back only while nobody else went on with it.
 */
export async function carryVersion(
  db: Executor,
  importId: string,
  recordId: string,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await db
    .update(importRows)
    .set({ before: sql`jsonb_set(${importRows.before}, '{version}', to_jsonb(${to}::int))` })
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.recordId, recordId),
        eq(importRows.outcome, "created"),
        sql`(${importRows.before} ->> 'version')::int = ${from}`,
      ),
    );
}

const tables = { organisations, people, agreements };

/** In which version a record stands; 0 where it is not there. */
export async function versionOf(db: Executor, subject: ImportSubject, id: string): Promise<number> {
  const table = tables[subject];
  const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, id));
  return row?.version ?? 0;
}
