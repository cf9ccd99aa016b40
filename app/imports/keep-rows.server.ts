/**
 * How a file that is being read comes into the tables: its header, its rows as texts, and a first guess at which column is which.
 * Whoever reads files (`Work.readImport`) ends in `keepRows` or in `endReading`. The file itself stays until the rows are
 * brought in, so that another sheet or another row can be taken for the table; a file that could not be read at all is not kept. Reads no file.
 */
import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { textIn } from "#app/platform/text";
import type { Db, Tx } from "#db/client.server";
import { importRows, imports } from "#db/schema";
import "#app/platform/text.server";
import { guessMapping } from "./guess-mapping";
import type { FileFacts } from "./reading/file-facts";

/** A row with its number as the spreadsheet counts (the header is usually 1). Rows without any text are left out. */
export interface FileRow {
  row: number;
  /** One for each column of the header; a blank cell is "". Days as `YYYY-MM-DD`, numbers with a point. */
  cells: string[];
}

/** Keeps what was read, all or nothing; nothing where the import is not waiting for it any more. */
export async function keepRows(
  db: Db,
  id: string,
  file: { columns: string[]; rows: FileRow[]; facts: FileFacts },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(imports).where(stillReading(id)).for("update");
    if (!row) return;
    await tx.delete(importRows).where(eq(importRows.importId, id));
    for (let at = 0; at < file.rows.length; at += 1000)
      await tx.insert(importRows).values(file.rows.slice(at, at + 1000).map((one) => ({ importId: id, ...one })));
    const mapping =
      (await mappedBefore(tx, row, file.columns)) ??
      guessMapping(row.subject, file.columns, [textIn("en"), textIn("vi")]);
    await tx
      .update(imports)
      .set({
        ...{ columns: file.columns, mapping: { ...mapping, file: file.facts } },
        ...{ total: file.rows.length, done: file.rows.length, status: "mapping", version: row.version + 1 },
      })
      .where(eq(imports.id, id));
  });
}

/** Keeps that a file could not be read, and why: `problem` is a key of `imports.fileProblems`, `fault` the id of what was logged. */
export async function endReading(db: Db, id: string, why: { problem?: string; fault?: string }): Promise<void> {
  await db
    .update(imports)
    .set({
      content: sql`case when ${imports.mapping} is null then null else ${imports.content} end`,
      status: "failed",
      problem: why.problem ?? null,
      fault: why.fault ?? null,
      version: sql`${imports.version} + 1`,
    })
    .where(stillReading(id));
}

const stillReading = (id: string) => and(eq(imports.id, id), eq(imports.status, "reading"));

/** What the same person said of the last file with the same header row. */
async function mappedBefore(tx: Tx, row: typeof imports.$inferSelect, columns: string[]) {
  const [before] = await tx
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(
      and(
        eq(imports.ownerId, row.ownerId),
        eq(imports.subject, row.subject),
        ne(imports.id, row.id),
        isNotNull(imports.mapping),
        isNotNull(imports.startedAt),
        sql`${imports.columns} = ${JSON.stringify(columns)}::jsonb`,
      ),
    )
    .orderBy(desc(imports.createdAt))
    .limit(1);
  return before?.mapping ?? null;
}
