/** Reads of the rows of an import, as they stand in its file: one's own alone, as the import itself. */
import { and, asc, count, eq, gt, inArray, isNotNull, type SQL } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { type PageOf, pageSize } from "#app/platform/paging";
import { type ImportOutcome, type ImportSubject, importRows } from "#db/schema";
import { importFields } from "./fields";
import { ownImport } from "./import-queries.server";
import { givenIn, type ImportMapping } from "./mapping";
import type { RowProblem } from "./row-problem";

/** A row as it stands in the file, with what is said of it. */
export interface ReadRow {
  row: number;
  outcome: ImportOutcome | null;
  recordId: string | null;
  problems: RowProblem[];
  /** Why undoing kept it: a word of `importRecords.kept`. */
  kept: string | null;
  /** What the file says for each mapped field, in the order of the fields; those it says nothing of are left out. */
  given: { field: string; text: string }[];
  /** Of a row that changes a record: the fields it changes. */
  changes: string[];
}

/** Up to so many different values of each column of the file, from its first two hundred rows: by the column's position. */
export async function sampleValues(ctx: Ctx, id: string | undefined, most = 3): Promise<string[][]> {
  const { id: found, columns: heads } = await ownImport(ctx, id);
  const rows = await ctx.db
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, found))
    .orderBy(asc(importRows.row))
    .limit(200);
  return (heads ?? []).map((_, at) =>
    [...new Set(rows.map(({ cells }) => cells[at] ?? "").filter((text) => text !== ""))].slice(0, most),
  );
}

/** Fifty rows in the file's order: all, those of one outcome, or those with problems. */
export async function importedRows(
  ctx: Ctx,
  id: string | undefined,
  which: ImportOutcome | "problems" | "all",
  page: number,
): Promise<PageOf<ReadRow>> {
  const row = await ownImport(ctx, id);
  const where = and(eq(importRows.importId, row.id), whichRows(which));
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select()
      .from(importRows)
      .where(where)
      .orderBy(asc(importRows.row))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.select({ total: count() }).from(importRows).where(where),
  ]);
  const read = readRow(row.subject, row.mapping as ImportMapping | null);
  return { rows: rows.map(read), total: counted?.total ?? 0, page };
}

const whichRows = (which: ImportOutcome | "problems" | "all"): SQL | undefined => {
  if (which === "all") return undefined;
  return which === "problems" ? isNotNull(importRows.problems) : eq(importRows.outcome, which);
};

const readRow =
  (subject: ImportSubject, mapping: ImportMapping | null) =>
  ({ row, cells, problems, outcome, recordId, before, kept }: typeof importRows.$inferSelect): ReadRow => ({
    ...{ row, outcome, recordId, kept },
    problems: problems ?? [],
    given: mapping
      ? importFields[subject].flatMap(({ name }) => {
          const text = givenIn(mapping, cells, name);
          return text === "" ? [] : [{ field: name, text }];
        })
      : [],
    changes: Object.keys(before?.fields ?? {}),
  });

/** Every row with problems, with its cells as they stood in the file, batch by batch in its order: for the file of wrong rows. */
export async function* wrongRows(
  ctx: Ctx,
  id: string | undefined,
): AsyncGenerator<{ row: number; cells: string[]; problems: RowProblem[] }[]> {
  const { id: found } = await ownImport(ctx, id);
  for (let after = -1; ; ) {
    const rows = await ctx.db
      .select({ row: importRows.row, cells: importRows.cells, problems: importRows.problems })
      .from(importRows)
      .where(and(eq(importRows.importId, found), isNotNull(importRows.problems), gt(importRows.row, after)))
      .orderBy(asc(importRows.row))
      .limit(500);
    if (rows.length === 0) return;
    yield rows.map(({ problems, ...row }) => ({ ...row, problems: problems ?? [] }));
    after = rows.at(-1)?.row ?? after;
  }
}

/** What undoing would meet: how many were made, how many changed, and so are to be taken back. */
export async function toUndo(ctx: Ctx, id: string | undefined): Promise<{ created: number; updated: number }> {
  const { id: found } = await ownImport(ctx, id);
  const rows = await ctx.db
    .select({ outcome: importRows.outcome, count: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, found), inArray(importRows.outcome, ["created", "updated"])))
    .groupBy(importRows.outcome);
  const of = (outcome: ImportOutcome) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return { created: of("created"), updated: of("updated") };
}
