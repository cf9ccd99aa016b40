/** Versions of one document, and documents that are the same text in two languages. */
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Subject } from "#app/platform/subjects";
import type { Tx } from "#db/client.server";
import { documents } from "#db/schema";

/** The document of this record that was named, under lock; undefined where there is none of this record. */
export async function ofSameRecord(tx: Tx, subject: Subject, id: string) {
  const [row] = await tx
    .select({ id: documents.id, seriesId: documents.seriesId, pairedWithId: documents.pairedWithId })
    .from(documents)
    .where(
      and(
        eq(documents.id, id),
        eq(documents.subjectType, subject.type),
        eq(documents.subjectId, subject.id),
        isNull(documents.removedAt),
      ),
    )
    .for("update");
  return row;
}

/** The number that the next version of a series gets. Its first document is locked by then. */
export async function nextNumber(tx: Tx, seriesId: string): Promise<number> {
  await tx.select({ id: documents.id }).from(documents).where(eq(documents.id, seriesId)).for("update");
  const [row] = await tx
    .select({ most: sql<number>`max(${documents.number})` })
    .from(documents)
    .where(eq(documents.seriesId, seriesId));
  return (row?.most ?? 0) + 1;
}

/** The newest version that was not removed is the latest; of a series all of which was removed, the newest. */
export async function settleLatest(tx: Tx, seriesId: string): Promise<void> {
  await tx.execute(sql`
    update documents d set latest = d.id = (
      select s.id from documents s where s.series_id = ${seriesId}
      order by s.removed_at is null desc, s.number desc limit 1)
    where d.series_id = ${seriesId}`);
}
