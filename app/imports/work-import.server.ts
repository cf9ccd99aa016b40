/**
 * The worker's part of bringing in a spreadsheet: one job looks at one import, does some seconds of what its state asks for, and
 * asks to be called again. A job only says "look": what is to be done is in the tables, so it may come twice or be lost.
 */
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { enqueue } from "#app/jobs/enqueue.server";
import type { Work } from "#app/jobs/work.server";
import type { Db } from "#db/client.server";
import { imports } from "#db/schema";
import { type Batch, type Cursor, openBatch } from "./batch.server";
import { checkRows } from "./check-rows.server";
import { runRows } from "./run-rows.server";
import { undoRows } from "./undo-rows.server";

const told = z.object({ id: z.uuid(), after: z.number().optional(), moved: z.boolean().optional() });

const fromTheStart: Cursor = { after: -1, moved: false };

export async function workImport(work: Work, payload: unknown): Promise<void> {
  const { id, after, moved } = told.parse(payload);
  const { db } = work.services;
  const [record] = await db.select().from(imports).where(eq(imports.id, id));
  if (!record) return;
  if (record.status === "reading") {
    if (!work.readImport) throw new Error("Files are not read in this process");
    return work.readImport(id);
  }
  const cursor = after === undefined ? fromTheStart : { after, moved: moved ?? false };
  const next = await goOn(record.status, () => openBatch(work, record), cursor);
  if (next) await enqueue(db, "import", { id, ...next }, keyOf(id));
}

/** Does its piece; answers where to go on, null where there is nothing more to do. */
async function goOn(status: string, open: () => Promise<Batch>, cursor: Cursor): Promise<Cursor | null> {
  if (status === "checking") return (await checkRows(await open())) ? null : fromTheStart;
  if (status === "running") return runRows(await open(), cursor);
  if (status === "undoing") return undoRows(await open(), cursor);
  return null;
}

const keyOf = (id: string) => `import:${id}`;

/** Imports that are being worked at and whose job is gone: given up after many attempts, or not brought back with a copy. */
export async function askImportsAgain(db: Db): Promise<void> {
  const lost = await db.execute<{ id: string }>(sql`
    select id from imports i where i.status in ('reading', 'checking', 'running', 'undoing')
      and not exists (select 1 from graphile_worker.jobs j where j.key = 'import:' || i.id) limit 100`);
  for (const { id } of lost) await enqueue(db, "import", { id }, keyOf(id));
}
