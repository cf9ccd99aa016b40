/** The documents that the page of a record shows. */
import { and, desc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { can } from "#app/platform/permissions";
import type { Subject } from "#app/platform/subjects";
import { type DocumentKind, documents, type SubjectType, storedFiles } from "#db/schema";
import { visibleDocuments } from "./visible.server";

/** So many stand on the page of a record; the list holds all. */
export const mostShown = 12;

export interface DocumentRow {
  id: string;
  title: string;
  kind: DocumentKind;
  /** BCP 47; null: not said. */
  language: string | null;
  authentic: boolean | null;
  /** The number of its version; more than one says that there are others. */
  number: number;
  /** What it belongs to: on the page of an agreement also its commitments and tasks. */
  subjectType: SubjectType;
  datedOn: string | null;
  /** The office's day on which it was added. */
  addedOn: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

export interface DocumentsOf {
  subject: Subject;
  rows: DocumentRow[];
  /** There are more than are shown. */
  more: boolean;
  /** Whether the reader may add some. */
  write: boolean;
}

/**
 * The newest documents of a record that its reader sees, in their latest version; of an agreement, also those of its commitments and
 * tasks. One query.
 */
export async function documentsOf(ctx: Ctx, subject: Subject): Promise<DocumentsOf> {
  const found = isId(subject.id)
    ? await ctx.db
        .select({
          id: documents.id,
          title: documents.title,
          kind: documents.kind,
          language: documents.language,
          authentic: documents.authentic,
          number: documents.number,
          subjectType: documents.subjectType,
          datedOn: documents.datedOn,
          createdAt: documents.createdAt,
          mediaType: storedFiles.mediaType,
          size: storedFiles.size,
        })
        .from(documents)
        .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
        .where(and(of(subject), eq(documents.latest, true), visibleDocuments(ctx)))
        .orderBy(desc(documents.createdAt), desc(documents.id))
        .limit(mostShown + 1)
    : [];
  const rows = found.slice(0, mostShown).map(({ createdAt, ...row }) => ({
    ...row,
    addedOn: dayOfMoment(createdAt.toISOString(), ctx.office.timeZone),
  }));
  return { subject, rows, more: found.length > mostShown, write: can(ctx.actor, "records.write") };
}

/** An agreement's are all that have its rights. */
export const of = ({ type, id }: Subject) =>
  type === "agreement"
    ? eq(documents.agreementId, id)
    : and(eq(documents.subjectType, type), eq(documents.subjectId, id));
