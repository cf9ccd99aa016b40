/** Bytes that nobody can reach any more go: once a day, by what is on record, never by what lies in the store. */
import { and, asc, eq, isNotNull, isNull, lt, notExists, or, sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { documents, documentTexts, letterTemplates, storedFiles } from "#db/schema";
import { daysKept } from "./days-kept";

const day = 24 * 3_600_000;
/** A form that is still under way is no orphan. */
const mostUnderWay = day;
const mostAtOnce = 500;

/**
 * Removes the bytes of documents that were removed thirty days ago, those whose form was never finished, and at once those whose document
 * was erased. Doing it twice changes nothing.
 */
export async function sweepFiles({
  db,
  clock,
  files,
  log,
}: Pick<Services, "db" | "clock" | "files" | "log">): Promise<void> {
  const now = clock.now().getTime();
  const ofDocument = db.select({ one: sql`1` }).from(documents).where(eq(documents.fileId, storedFiles.id));
  const ofTemplate = db.select({ one: sql`1` }).from(letterTemplates).where(eq(letterTemplates.fileId, storedFiles.id));
  const orphaned = and(
    // Of what was removed there is a document as long as it can be brought back: none is left of somebody who was erased.
    or(lt(storedFiles.createdAt, new Date(now - mostUnderWay)), isNotNull(storedFiles.removedAt)),
    notExists(ofDocument),
    notExists(ofTemplate),
  );
  const removed = and(isNotNull(storedFiles.removedAt), lt(storedFiles.removedAt, new Date(now - daysKept * day)));
  const due = await db
    .select({ id: storedFiles.id, key: storedFiles.key, orphaned: sql<boolean>`${orphaned}` })
    .from(storedFiles)
    .where(and(isNull(storedFiles.goneAt), or(orphaned, removed)))
    .orderBy(asc(storedFiles.createdAt))
    .limit(mostAtOnce);
  for (const file of due) {
    await db.transaction(async (tx) => {
      // Under lock: whoever brings the document back at this very moment comes before, or is told that it is gone.
      const [still] = await tx
        .select({ id: storedFiles.id })
        .from(storedFiles)
        .where(and(eq(storedFiles.id, file.id), file.orphaned ? orphaned : removed))
        .for("update");
      if (!still) return;
      await files.store.remove(file.key);
      if (file.orphaned) await tx.delete(storedFiles).where(eq(storedFiles.id, file.id));
      else {
        await tx.delete(documentTexts).where(eq(documentTexts.fileId, file.id));
        await tx.update(storedFiles).set({ goneAt: clock.now() }).where(eq(storedFiles.id, file.id));
      }
    });
  }
  await files.store.tidy(new Date(now - mostUnderWay));
  if (due.length > 0) log.info({ files: due.length }, "bytes of files nobody can reach are gone");
}
