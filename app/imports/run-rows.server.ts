/**
 * Brings the rows in, each in a transaction of its own together with what became of it: whatever happens in between, a row is
 * brought in once. What stands under another row of the file waits for that row; rows are gone through until nothing moves any more.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.server";
import { importRows, imports } from "#db/schema";
import { type Batch, type Cursor, faultOf, rowReader, undecided } from "./batch.server";
import { carryVersion, keepKeys } from "./known-records.server";
import type { RowAt } from "./plan";
import type { RowProblem } from "./row-problem";
import { problemAt, RowRefused } from "./row-refused";
import { subjectRules } from "./subject-rules.server";

/** Some seconds of it. Answers where to go on; null when every row is decided. */
export async function runRows(batch: Batch, { after, moved }: Cursor): Promise<Cursor | null> {
  const { ctx, record } = batch;
  let cursor = { after, moved };
  let read = await rowReader(batch, "run");
  for (;;) {
    const rows = await undecided(ctx.db, record.id, cursor.after, 20);
    for (const row of rows) {
      if (batch.isOver()) {
        await noteProgress(batch);
        return cursor;
      }
      const isDecided = await bringIn(batch, (db) => read(row, db), row.row);
      cursor = { after: row.row, moved: cursor.moved || isDecided };
    }
    if (rows.length > 0) continue;
    await noteProgress(batch);
    const [left] = await undecided(ctx.db, record.id, -1, 1);
    if (!left) {
      await finish(batch);
      return null;
    }
    // From the start again; when a whole round moved nothing, what still waits waits for nothing.
    read = await rowReader(batch, cursor.moved ? "run" : "lastRun");
    cursor = { after: -1, moved: false };
  }
}

interface Became {
  outcome: "created" | "updated" | "unchanged" | "refused";
  recordId?: string;
  before?: { fields: Record<string, unknown>; version: number };
  problems?: RowProblem[];
  keys?: string[];
}

/** Whether the row is decided now: false where it waits for another one. */
async function bringIn(batch: Batch, read: (db: Db) => RowAt, row: number): Promise<boolean> {
  const { ctx, record } = batch;
  return ctx.db.transaction(async (tx) => {
    const mine = and(eq(importRows.importId, record.id), eq(importRows.row, row), isNull(importRows.outcome));
    const [taken] = await tx
      .select({ row: importRows.row })
      .from(importRows)
      .where(mine)
      .for("update", { skipLocked: true });
    if (!taken) return true;
    const became = await becomes(batch, tx, read, row);
    if (!became) return false;
    const { keys = [], recordId = null, before = null, problems = null, outcome } = became;
    await tx.update(importRows).set({ outcome, recordId, before, problems }).where(mine);
    if (recordId) await keepKeys(tx, record.subject, keys, recordId, record.id);
    return true;
  });
}

/** What a row becomes, written in a part of the transaction that goes back where it is refused. Null: it waits. */
async function becomes(batch: Batch, tx: Tx, read: (db: Db) => RowAt, row: number): Promise<Became | null> {
  const { record } = batch;
  const refused = (problems: RowProblem[]): Became => ({ outcome: "refused", problems });
  try {
    return await tx.transaction(async (part) => {
      const at = read(part as unknown as Db);
      if (!batch.isAllowed) return refused([problemAt(at, "row", "import:notAllowed")]);
      if (at.read.problems.length > 0) return refused(at.read.problems);
      const plan = await subjectRules[at.subject].plan(at);
      switch (plan.does) {
        case "waits":
          return null;
        case "refused":
          return refused(plan.problems);
        case "unchanged":
          return { outcome: "unchanged", recordId: plan.id, keys: plan.keys };
        case "created": {
          const { id, version } = await plan.write(at.ctx);
          return { outcome: "created", recordId: id, before: { fields: {}, version }, keys: plan.keys };
        }
        case "updated": {
          const version = await plan.write(at.ctx);
          await carryVersion(part, record.id, plan.id, { from: plan.from, to: version });
          return { outcome: "updated", recordId: plan.id, before: { fields: plan.changes, version }, keys: plan.keys };
        }
      }
    });
  } catch (error) {
    if (error instanceof RowRefused) return refused(error.problems);
    const why = faultOf(batch, row, error);
    return refused([{ column: null, field: "row", problem: `import:${why === "gone" ? "hidden" : why}` }]);
  }
}

/** Writes down how far it is. */
export async function noteProgress({ ctx, record }: Batch): Promise<void> {
  await ctx.db
    .update(imports)
    .set({
      done: sql`(select count(*) from ${importRows} r where r.import_id = ${record.id} and r.outcome is not null)`,
    })
    .where(eq(imports.id, record.id));
}

async function finish({ ctx, record }: Batch): Promise<void> {
  await ctx.db
    .update(imports)
    .set({ status: "done", done: sql`${imports.total}`, finishedAt: ctx.now, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, record.id), eq(imports.status, "running")));
}
