/**
 * Verbs about bringing in a spreadsheet. An import is its owner's alone; for everybody else it is not there. None of these verbs reads
 * a file or writes a record: they say what is to be done, and the worker does it (`work-import.server.ts`).
 *
 *     startImport → reading → mapping → saveMapping → checking → checked → runImport → running → done → undoImport → undoing → undone
 *
 * `reading` ends in `mapping` or in `failed` (`keepRows` or `endReading` of `keep-rows.server.ts`, called by whoever is `Work.readImport`). While the worker is at it (`reading`, `checking`, `running`,
 * `undoing`) `imports.done` of `imports.total` says how far it is; every verb is refused then. What waits in `mapping` or `checked` for a
 * week becomes `expired` (`empty-left-imports.server.ts`).
 */
import { and, count, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { type ImportFormat, type ImportStatus, type ImportSubject, importRows, imports, users } from "#db/schema";
import type { ImportMapping } from "./mapping";
import type { Asked, FileFacts } from "./reading/file-facts";

/** So many imports of one person can be worked at, or wait for an answer, at a time. */
export const mostOpenImports = 20;

export interface NewImport {
  subject: ImportSubject;
  format: ImportFormat;
  /** As the browser calls it, without a folder. */
  fileName: string;
  content: Buffer;
  /** Of the content, hexadecimal. */
  sha256: string;
}

/** Takes a file in; it is read in the background. The same form twice is one import. Refused without the right to write records. */
export async function startImport(ctx: Ctx, input: NewImport, requestKey: string): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(requestKey)) return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for("no key update");
    const [before] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(eq(imports.ownerId, ctx.actor.id), eq(imports.requestKey, requestKey)));
    if (before) return done(before);
    if ((await openOnes(tx, ctx)) >= mostOpenImports)
      return refuse({ code: "rule", rule: "tooManyImports", parameter: `${mostOpenImports}` });
    const { subject, format, fileName, content, sha256 } = input;
    const [made] = await tx
      .insert(imports)
      .values({
        ...{ subject, format, fileName, content, sha256, requestKey },
        ownerId: ctx.actor.id,
        status: "reading",
        createdAt: ctx.now,
      })
      .returning({ id: imports.id });
    if (!made) throw new Error("no import was kept");
    await askToWork(tx, made.id);
    await recordImport(tx, ctx, made.id, "importStarted", firstValues({ subject, fileName }));
    return done(made);
  });
}

/**
 * Says which column is which, and has every row checked. Again as often as one likes before it runs. `version` is the one of the page:
 * refused where another window was faster. `input` comes from `mappingForm`.
 */
export async function saveMapping(
  ctx: Ctx,
  id: string,
  version: number,
  mapping: ImportMapping,
): Promise<Outcome<{ version: number }>> {
  return step(ctx, id, version, ["mapping", "checked"], async (tx) => {
    await tx.update(importRows).set({ problems: null, outcome: null, recordId: null, before: null }).where(of(id));
    return { mapping: beside({ ...mapping }), status: "checking", done: 0 };
  });
}

/** Has the file read once more: another sheet of it, or another row as the head of the table. What was said of its columns is guessed anew. */
export async function readAgain(
  ctx: Ctx,
  id: string,
  version: number,
  asked: Asked,
): Promise<Outcome<{ version: number }>> {
  return step(ctx, id, version, ["mapping", "checked", "failed"], async (tx) => {
    const [kept] = await tx
      .select({ file: sql<FileFacts | null>`${imports.mapping}->'file'` })
      .from(imports)
      .where(and(eq(imports.id, id), isNotNull(imports.content)));
    if (!kept?.file) return null;
    return { mapping: beside({ file: { ...kept.file, asked } }), status: "reading", problem: null, fault: null };
  });
}

/** Brings in all rows without problems; rows with problems stay out. */
export async function runImport(ctx: Ctx, id: string, version: number): Promise<Outcome<{ version: number }>> {
  return step(ctx, id, version, ["checked"], async (tx) => {
    // What the check foretold gives way to what happens.
    await tx
      .update(importRows)
      .set({
        outcome: sql`case when ${importRows.problems} is null then null else 'refused' end`,
        recordId: null,
        before: null,
      })
      .where(of(id));
    await recordImport(tx, ctx, id, "importRun", {});
    return { status: "running", done: 0, startedAt: ctx.now, content: null };
  });
}

/** Takes back everything the import made or changed, as far as nobody went on with it: see `undo-row.server.ts` for what stays. Once. */
export async function undoImport(ctx: Ctx, id: string, version: number): Promise<Outcome<{ version: number }>> {
  return step(ctx, id, version, ["done"], async (tx) => {
    await recordImport(tx, ctx, id, "importUndone", {});
    return { status: "undoing", done: 0 };
  });
}

/** Throws an import away that brought nothing in. Refused while it is worked at, and once it ran: then it is what the records point to. */
export async function dropImport(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { status, fileName } = await lockOwn(tx, ctx, id);
    if (!["reading", "mapping", "checked", "failed", "expired"].includes(status))
      return refuse({ code: "rule", rule: "importUnderWay" });
    await tx.delete(imports).where(eq(imports.id, id));
    await recordImport(tx, ctx, id, "importDropped", { fileName: [fileName, null] });
    return done(null);
  });
}

type ImportChange = Omit<typeof imports.$inferInsert, "mapping"> & { mapping: SQL };

/** Laid over what is kept of the mapping already. */
const beside = (mapping: Partial<ImportMapping>): SQL =>
  sql`coalesce(${imports.mapping}, '{}') || ${JSON.stringify(mapping)}::jsonb`;

/** From one state that waits for a person to one that waits for the worker. */
async function step(
  ctx: Ctx,
  id: string,
  version: number,
  from: ImportStatus[],
  change: (tx: Tx) => Promise<Partial<ImportChange> | null>,
): Promise<Outcome<{ version: number }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await lockOwn(tx, ctx, id);
    if (row.version !== version || !from.includes(row.status)) return refuse({ code: "rule", rule: "importMovedOn" });
    const changed = await change(tx);
    if (!changed) return refuse({ code: "rule", rule: "importFileGone" });
    const next = version + 1;
    await tx
      .update(imports)
      .set({ ...changed, version: next })
      .where(eq(imports.id, id));
    await askToWork(tx, id);
    return done({ version: next });
  });
}

async function lockOwn(tx: Tx, ctx: Ctx, id: string) {
  if (!isId(id)) notFound();
  const [row] = await tx
    .select({ status: imports.status, version: imports.version, fileName: imports.fileName })
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.ownerId, ctx.actor.id)))
    .for("update");
  return row ?? notFound();
}

const of = (id: string) => eq(importRows.importId, id);

/** The worker looks at it soon; asking twice is asking once. */
const askToWork = (tx: Tx, id: string) => enqueue(tx, "import", { id }, `import:${id}`);

async function openOnes(tx: Tx, ctx: Ctx): Promise<number> {
  const open = inArray(imports.status, ["reading", "mapping", "checking", "checked", "running", "undoing"]);
  const [row] = await tx
    .select({ count: count() })
    .from(imports)
    .where(and(eq(imports.ownerId, ctx.actor.id), open));
  return row?.count ?? 0;
}

const recordImport = (
  tx: Tx,
  ctx: Ctx,
  id: string,
  verb: string,
  changes: Parameters<typeof recordActivity>[2]["changes"],
) => recordActivity(tx, ctx, { subjectType: "import", subjectId: id, verb, changes });
