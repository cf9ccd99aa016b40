/** Reads of imports: one's own alone, for everybody else they are not there. Files and rows are not read but where a function says so. */
import { and, count, desc, eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { type PageOf, pageSize } from "#app/platform/paging";
import {
  type ImportFormat,
  type ImportOutcome,
  type ImportStatus,
  type ImportSubject,
  importRows,
  imports,
} from "#db/schema";
import type { ImportMapping } from "./mapping";

export interface ImportRow {
  id: string;
  subject: ImportSubject;
  format: ImportFormat;
  fileName: string;
  status: ImportStatus;
  /** Rows worked through in this status, of `total`. */
  done: number;
  total: number;
  /** Why the file could not be read. */
  problem: string | null;
  /** The id under which a fault was logged. */
  fault: string | null;
  version: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  undoneAt: string | null;
}

/** What became of the rows: while `checked`, what would become of them. */
export type ImportCounts = Record<ImportOutcome, number> & { problems: number; total: number };

export interface ImportPage extends ImportRow {
  /** The header words of the file, in its order. */
  columns: string[];
  mapping: ImportMapping | null;
  counts: ImportCounts;
}

const columns = {
  id: imports.id,
  subject: imports.subject,
  format: imports.format,
  fileName: imports.fileName,
  status: imports.status,
  done: imports.done,
  total: imports.total,
  problem: imports.problem,
  fault: imports.fault,
  version: imports.version,
  createdAt: imports.createdAt,
  startedAt: imports.startedAt,
  finishedAt: imports.finishedAt,
  undoneAt: imports.undoneAt,
};

const texts = <T extends Record<"createdAt", Date> & Record<"startedAt" | "finishedAt" | "undoneAt", Date | null>>(
  row: T,
) => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  undoneAt: row.undoneAt?.toISOString() ?? null,
});

/** One's imports, the latest first. */
export async function listImports(ctx: Ctx, page: number): Promise<PageOf<ImportRow>> {
  const mine = eq(imports.ownerId, ctx.actor.id);
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select(columns)
      .from(imports)
      .where(mine)
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.select({ total: count() }).from(imports).where(mine),
  ]);
  return { rows: rows.map(texts), total: counted?.total ?? 0, page };
}

/** One import with what became of its rows. Two queries. */
export async function importPage(ctx: Ctx, id: string | undefined): Promise<ImportPage> {
  const { columns: heads, mapping, ...row } = await ownImport(ctx, id);
  const counted = await ctx.db
    .select({
      outcome: importRows.outcome,
      problems: sql<number>`count(*) filter (where ${importRows.problems} is not null)::int`,
      count: count(),
    })
    .from(importRows)
    .where(eq(importRows.importId, row.id))
    .groupBy(importRows.outcome);
  const counts: ImportCounts = {
    ...{ created: 0, updated: 0, unchanged: 0, refused: 0, undone: 0, kept: 0 },
    problems: counted.reduce((sum, { problems }) => sum + problems, 0),
    total: counted.reduce((sum, each) => sum + each.count, 0),
  };
  for (const { outcome, count: many } of counted) if (outcome) counts[outcome] = many;
  return { ...texts(row), columns: heads ?? [], mapping: mapping as ImportMapping | null, counts };
}

/** An import of the reader’s own; 404 for everybody else. */
export async function ownImport(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({ ...columns, columns: imports.columns, mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.id, id as string), eq(imports.ownerId, ctx.actor.id)));
  return row ?? notFound();
}
