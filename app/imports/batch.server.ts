/** One piece of work on an import: who it is done for, the rows that are left, how long it goes on, and what a fault in a row means. */
import crypto from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Work } from "#app/jobs/work.server";
import { workAt } from "#app/jobs/work.server";
import type { Ctx } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { can } from "#app/platform/permissions";
import type { Db, Executor } from "#db/client.server";
import { importRows, type imports, users } from "#db/schema";
import { fileIndex } from "./file-index";
import { type Lookups, lookups } from "./lookups.server";
import type { ImportMapping } from "./mapping";
import type { RowAt } from "./plan";
import { readRow } from "./read-row";
import { readingWords } from "./reading-words.server";

export type ImportRecord = typeof imports.$inferSelect;

/** So long a job goes on before it lets others of its line go first. */
const milliseconds = 4000;

/** Who goes on with it where the job was left: after this row, and whether anything moved since the first. */
export interface Cursor {
  after: number;
  moved: boolean;
}

export interface Batch {
  ctx: Ctx;
  record: ImportRecord;
  mapping: ImportMapping;
  /** The person may not write records any more: nothing is brought in on their account. */
  isAllowed: boolean;
  lookups: Lookups;
  /** Whether it is time to let others go first. */
  isOver(): boolean;
}

export async function openBatch(work: Work, record: ImportRecord): Promise<Batch> {
  const { db, log } = work.services;
  const [user] = await db.select().from(users).where(eq(users.id, record.ownerId));
  if (!user) throw new Error("whose import it is is not known");
  const { now, today, office } = await workAt(db, work.services);
  const actor = { id: user.id, name: user.name, role: user.role };
  const until = performance.now() + milliseconds;
  return {
    ctx: { db, log, now, today, office, locale: user.locale ?? office.locale, actor },
    record,
    mapping: (record.mapping ?? { columns: {}, fixed: {}, dayOrder: "dayFirst" }) as unknown as ImportMapping,
    isAllowed: !user.disabledAt && can(user, "records.write"),
    lookups: lookups(),
    isOver: () => work.stopping() || performance.now() > until,
  };
}

/** The next rows nothing is decided of, after this one. */
export const undecided = (db: Executor, importId: string, after: number, most: number) =>
  db
    .select({ row: importRows.row, cells: importRows.cells })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNull(importRows.outcome), gt(importRows.row, after)))
    .orderBy(asc(importRows.row))
    .limit(most);

/** From a row's cells to the row on its way in. */
export async function rowReader({ ctx, record, mapping, lookups: find }: Batch, phase: RowAt["phase"]) {
  const { id: importId, subject, fileName } = record;
  const rows = await ctx.db
    .select({ row: importRows.row, cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(asc(importRows.row));
  const file = fileIndex(subject, mapping, rows);
  return ({ row, cells }: { row: number; cells: string[] }, db: Db = ctx.db): RowAt => ({
    ...{ importId, subject, fileName, mapping, row, file, lookups: find, phase },
    ctx: { ...ctx, db },
    read: readRow(subject, mapping, cells, readingWords()),
  });
}

/** A fault that nobody expected is logged, and the row is left; where the database is away, the whole work waits. */
export function faultOf(
  { ctx, record }: Pick<Batch, "ctx" | "record">,
  row: number,
  error: unknown,
): "gone" | "somethingWrong" {
  // What `notFound` throws: not there, or not to be seen.
  if (typeof error === "object" && error !== null && "init" in error) return "gone";
  if (isDatabaseLost(error)) throw error;
  ctx.log.error(
    { err: error, requestId: crypto.randomUUID(), import: record.id, row },
    "a row could not be brought in",
  );
  return "somethingWrong";
}
