/**
 * The worker's part of bringing in a spreadsheet: one job looks at one import, does some seconds of what its state asks for, and
 * asks to be called again. A job only says "look": what is to be done is in the tables, so it may come twice or be lost.
 */
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Work } from "#app/jobs/work.server";
import { imports } from "#db/schema";

const told = z.object({ id: z.uuid() });

export async function workImport(work: Work, payload: unknown): Promise<void> {
  const { id } = told.parse(payload);
  const [row] = await work.services.db.select({ status: imports.status }).from(imports).where(eq(imports.id, id));
  if (row?.status === "reading") {
    if (!work.readImport) throw new Error("Files are not read in this process");
    await work.readImport(id);
  }
}
