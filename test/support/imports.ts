/** Files brought in by tests without a browser: rows as a reader would keep them, and the worker's jobs one after the other. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { importPage } from "#app/imports/import-queries.server";
import { runImport, saveMapping, startImport, undoImport } from "#app/imports/imports.server";
import { keepRows } from "#app/imports/keep-rows.server";
import type { ImportMapping } from "#app/imports/mapping";
import { workImport } from "#app/imports/work-import.server";
import type { Work } from "#app/jobs/work.server";
import type { Ctx } from "#app/platform/context.server";
import { type ImportSubject, importRows } from "#db/schema";
import { made } from "#test/factories/records";
import { testWork } from "./work";

/** A file with these header words and rows, read and mapped as guessed, with what holds for all rows. */
export async function fileOf(
  ctx: Ctx,
  subject: ImportSubject,
  columns: string[],
  rows: string[][],
  fixed: ImportMapping["fixed"] = {},
  fileName = "records.xlsx",
): Promise<string> {
  const file = { subject, format: "xlsx" as const, fileName, content: Buffer.from("x"), sha256: "0" };
  const { id } = made(await startImport(ctx, file, randomUUID()));
  await keepRows(ctx.db, id, {
    columns,
    facts: { headerRow: 1 },
    rows: rows.map((cells, at) => ({ row: at + 2, cells })),
  });
  const { mapping, version } = await importPage(ctx, id);
  if (!mapping) throw new Error("nothing was guessed");
  made(await saveMapping(ctx, id, version, { ...mapping, fixed }));
  await worked(ctx, id);
  return id;
}

/** Does what the worker would, until the import waits for a person again. */
export async function worked(ctx: Ctx, id: string, changes: Partial<Work> = {}): Promise<void> {
  const work = testWork(ctx.db, null, changes);
  for (let status = ""; !["mapping", "checked", "done", "undone", "failed"].includes(status); ) {
    await workImport(work, { id });
    status = (await importPage(ctx, id)).status;
    if (changes.stopping?.()) return;
  }
}

export async function broughtIn(ctx: Ctx, id: string): Promise<void> {
  made(await runImport(ctx, id, (await importPage(ctx, id)).version));
  await worked(ctx, id);
}

export async function undone(ctx: Ctx, id: string): Promise<void> {
  made(await undoImport(ctx, id, (await importPage(ctx, id)).version));
  await worked(ctx, id);
}

/** What became of each row, with the first problem: `2 created`, `3 refused name import:blank`. */
export async function becameOf(ctx: Ctx, id: string): Promise<string[]> {
  const rows = await ctx.db.select().from(importRows).where(eq(importRows.importId, id)).orderBy(importRows.row);
  return rows.map(({ row, outcome, problems, kept }) =>
    [row, outcome, problems?.[0] && `${problems[0].field} ${problems[0].problem}`, kept].filter(Boolean).join(" "),
  );
}
