/** For records whose data are erased: their documents go with them, and are in no list, search or backup after that. */
import { and, eq, inArray } from "drizzle-orm";
import type { Subject } from "#app/platform/subjects";
import type { Tx } from "#db/client.server";
import { documents, documentTexts, storedFiles } from "#db/schema";

/** Their rows and texts go in this transaction, the bytes with the next sweep, within the day. Says how many there were. */
export async function eraseDocumentsOf(tx: Tx, { type, id }: Subject): Promise<number> {
  const rows = await tx
    .select({ id: documents.id, fileId: documents.fileId })
    .from(documents)
    .where(and(eq(documents.subjectType, type), eq(documents.subjectId, id)))
    .for("update");
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => row.id);
  const files = rows.map((row) => row.fileId);
  await tx.update(documents).set({ pairedWithId: null }).where(inArray(documents.pairedWithId, ids));
  await tx.update(documents).set({ seriesId: null, pairedWithId: null }).where(inArray(documents.id, ids));
  await tx.delete(documents).where(inArray(documents.id, ids));
  await tx.delete(documentTexts).where(inArray(documentTexts.fileId, files));
  // What it was called may be a name; the sweep finds the bytes by the key, at once since it is this old.
  await tx
    .update(storedFiles)
    .set({ name: "erased", removedAt: new Date(0), createdAt: new Date(0) })
    .where(inArray(storedFiles.id, files));
  return rows.length;
}
