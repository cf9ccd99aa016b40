/**
 * Takes back what an import did, the last row first, each in a transaction of its own with what became of it. What other rows hang
 * on goes after them: rows are gone through until nothing moves any more, and what is left is kept and says why.
 */
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.server";
import { importKeys, importRows, imports } from "#db/schema";
import { type Batch, type Cursor, faultOf } from "./batch.server";
import { carryVersion, forgetKeys, versionOf } from "./known-records.server";
import type { FieldChanges, Kept } from "./plan";
import { subjectRules } from "./subject-rules.server";

type Done = Pick<typeof importRows.$inferSelect, "row" | "outcome" | "recordId" | "before">;

const rowNumbers = 2_000_000_000;

/** Some seconds of it. Answers where to go on; null when everything is taken back or kept. */
export async function undoRows(batch: Batch, cursor: Cursor): Promise<Cursor | null> {
  const { ctx, record } = batch;
  let { after, moved } = cursor.after < 0 ? { after: rowNumbers, moved: false } : cursor;
  let isLast = false;
  for (;;) {
    const rows = await toTakeBack(batch, after);
    for (const row of rows) {
      if (batch.isOver()) {
        await note(batch);
        return { after, moved };
      }
      const isDecided = await takeBack(batch, row, isLast);
      after = row.row;
      moved ||= isDecided;
    }
    if (rows.length > 0) continue;
    await note(batch);
    if ((await toTakeBack(batch, rowNumbers)).length === 0) {
      await ctx.db
        .update(imports)
        .set({ status: "undone", done: sql`${imports.total}`, undoneAt: ctx.now, version: sql`${imports.version} + 1` })
        .where(and(eq(imports.id, record.id), eq(imports.status, "undoing")));
      return null;
    }
    isLast = !moved;
    after = rowNumbers;
    moved = false;
  }
}

const columns = {
  row: importRows.row,
  outcome: importRows.outcome,
  recordId: importRows.recordId,
  before: importRows.before,
};

const isBrought = inArray(importRows.outcome, ["created", "updated"]);

const toTakeBack = ({ ctx, record }: Batch, before: number): Promise<Done[]> =>
  ctx.db
    .select(columns)
    .from(importRows)
    .where(and(eq(importRows.importId, record.id), isBrought, lt(importRows.row, before)))
    .orderBy(desc(importRows.row))
    .limit(20);

/** Whether the row is decided now: false where something else has to go first. */
async function takeBack(batch: Batch, done: Done, isLast: boolean): Promise<boolean> {
  const { ctx, record } = batch;
  const mine = and(eq(importRows.importId, record.id), eq(importRows.row, done.row), isBrought);
  return ctx.db.transaction(async (tx) => {
    // Read under the lock: taking back a later row may have carried its version.
    const [taken] = await tx.select(columns).from(importRows).where(mine).for("update", { skipLocked: true });
    if (!taken) return true;
    const kept = await takenBack(batch, tx, taken);
    if (kept === "inUse" && !isLast) return false;
    await tx
      .update(importRows)
      .set(kept ? { outcome: "kept", kept } : { outcome: "undone" })
      .where(mine);
    if (kept || !done.recordId) return true;
    if (done.outcome === "created") await forgetKeys(tx, record.subject, done.recordId);
    else
      await tx
        .delete(importKeys)
        .where(and(eq(importKeys.recordId, done.recordId), eq(importKeys.importId, record.id)));
    return true;
  });
}

async function takenBack(batch: Batch, tx: Tx, { row, outcome, recordId, before }: Done): Promise<Kept | null> {
  const { ctx, record } = batch;
  if (!batch.isAllowed) return "notAllowed";
  if (!recordId) return "gone";
  const rules = subjectRules[record.subject];
  try {
    return await tx.transaction(async (part) => {
      const inRow = { ...ctx, db: part as unknown as Db };
      if (outcome === "created") return rules.undoCreated(inRow, recordId, before?.version ?? 1, record.fileName);
      const from = await versionOf(part, record.subject, recordId);
      const kept = await rules.undoUpdated(inRow, recordId, (before?.fields ?? {}) as FieldChanges, record.fileName);
      if (!kept)
        await carryVersion(part, record.id, recordId, { from, to: await versionOf(part, record.subject, recordId) });
      return kept;
    });
  } catch (error) {
    if (isPointedTo(error)) return "inUse";
    return faultOf(batch, row, error);
  }
}

/** Something came to point to it just now. */
function isPointedTo(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if ("code" in one && one.code === "23503") return true;
  return false;
}

async function note({ ctx, record }: Batch): Promise<void> {
  await ctx.db
    .update(imports)
    .set({
      done: sql`(select count(*) from ${importRows} r where r.import_id = ${record.id} and r.outcome not in ('created', 'updated'))`,
    })
    .where(eq(imports.id, record.id));
}
