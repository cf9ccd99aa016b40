/**
 * Finds the text of one file and keeps it, or says why there is none. Can be done twice, by two at once, or be killed anywhere: what counts is
 * that the file still waits for it.
 */
import { and, eq, exists, notExists, sql } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import type { Services } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { FileGone } from "#app/platform/files/file-store";
import { isFileType } from "#app/platform/files/file-types";
import type { Db } from "#db/client.server";
import { documents, documentTexts, storedFiles } from "#db/schema";
import { findText } from "./find-text.server";
import { NoText, type TextProblem } from "./no-text";

type Reading = Pick<Services, "db" | "log" | "files">;

/** Resolves when nothing is left to do, also where there is no text. Rejects only where trying again may help. */
export async function readText({ db, log, files }: Reading, fileId: string, onFound = () => {}): Promise<void> {
  // What was erased, or never finished, has no document.
  const ofDocument = db.select({ one: sql`1` }).from(documents).where(eq(documents.fileId, fileId));
  const [file] = await db
    .select({ key: storedFiles.key, mediaType: storedFiles.mediaType })
    .from(storedFiles)
    .where(and(eq(storedFiles.id, fileId), eq(storedFiles.textState, "waiting"), exists(ofDocument)));
  if (!file || !isFileType(file.mediaType)) return;
  try {
    const bytes = await whole(await files.store.read(file.key));
    const found = await findText(file.mediaType, bytes);
    onFound();
    if (!found) return await endText(db, fileId, null);
    await db.transaction(async (tx) => {
      const [still] = await tx
        .update(storedFiles)
        .set({ textState: "read", textProblem: null, pages: found.pages })
        .where(and(eq(storedFiles.id, fileId), eq(storedFiles.textState, "waiting")))
        .returning({ id: storedFiles.id });
      if (!still) return;
      await tx
        .insert(documentTexts)
        .values({ fileId, text: found.text })
        .onConflictDoUpdate({ target: documentTexts.fileId, set: { text: found.text } });
    });
  } catch (error) {
    if (isDatabaseLost(error)) throw error;
    if (error instanceof NoText) return endText(db, fileId, error.problem);
    // The store may be away for a while; the bytes of a restored register may still be on their way.
    if (error instanceof FileGone || (error as NodeJS.ErrnoException).code) throw error;
    log.warn({ err: error, file: fileId }, "the text of a file could not be read");
    await endText(db, fileId, "broken");
  }
}

/** Says that there is no text: none to be found (`null`), or why it cannot be read. */
export async function endText(db: Db, fileId: string, problem: TextProblem | null): Promise<void> {
  await db
    .update(storedFiles)
    .set({ textState: problem ? "failed" : "none", textProblem: problem })
    .where(and(eq(storedFiles.id, fileId), eq(storedFiles.textState, "waiting")));
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Files that wait and whose job is gone: given up after many attempts, or not brought back with a copy. */
export async function askTextsAgain(db: Db): Promise<void> {
  const job = db
    .select({ one: sql`1` })
    .from(sql`graphile_worker.jobs j`)
    .where(sql`j.key = 'documentText:' || ${storedFiles.id}`);
  const lost = await db
    .select({ id: storedFiles.id })
    .from(storedFiles)
    .where(and(eq(storedFiles.textState, "waiting"), notExists(job)))
    .limit(100);
  for (const { id } of lost) await enqueue(db, "documentText", { file: id }, `documentText:${id}`);
}
