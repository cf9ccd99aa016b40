/** One document: its page, a page of its text, its file, and those another can be a version of. What may not be seen is not there. */
import { and, asc, desc, eq, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import type { Subject } from "#app/platform/subjects";
import { documents, documentTexts, storedFiles, users } from "#db/schema";
import { addedOn, documentColumns } from "./document-queries.server";
import { saidName, subjectNames } from "./subject-of.server";
import { visibleDocuments, withinRights } from "./visible.server";

/** One document as its page shows it; one that was removed is there only for who may bring it back. Three queries. */
export async function documentPage(ctx: Ctx, id = "") {
  const { createdAt, removedAt, ...row } = await readDocument(ctx, id);
  const { subjectType, subjectId, subjectTitle, subjectTemplate, seriesId, pairedWithId, ...document } = row;
  const [versions, pairs] = await Promise.all([
    seriesId ? beside(ctx, eq(documents.seriesId, seriesId)) : [],
    beside(ctx, and(ne(documents.id, id), pairedTo(id, pairedWithId)) as SQL),
  ]);
  return {
    ...document,
    subject: { type: subjectType, id: subjectId, name: saidName(ctx.locale, { subjectTitle, subjectTemplate }) },
    pairedWithId,
    addedAt: createdAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
    versions,
    pairs,
    write: can(ctx.actor, "records.write"),
  };
}

export type DocumentView = Awaited<ReturnType<typeof documentPage>>;

const pairedTo = (id: string, other: string | null) =>
  or(
    eq(documents.pairedWithId, id),
    other ? eq(documents.id, other) : undefined,
    other ? eq(documents.pairedWithId, other) : undefined,
  );

async function readDocument(ctx: Ctx, id: string) {
  if (!isId(id)) notFound();
  const remover = alias(users, "remover");
  const [row] = await ctx.db
    .select({
      ...documentColumns,
      ...subjectNames(ctx.locale),
      latest: documents.latest,
      seriesId: documents.seriesId,
      pairedWithId: documents.pairedWithId,
      originalAt: documents.originalAt,
      note: documents.note,
      version: documents.version,
      removedAt: documents.removedAt,
      removedBy: remover.name,
      addedBy: users.name,
      fileName: storedFiles.name,
      sha256: storedFiles.sha256,
      textState: storedFiles.textState,
      textProblem: storedFiles.textProblem,
      pages: storedFiles.pages,
      gone: sql<boolean>`${storedFiles.goneAt} is not null`,
    })
    .from(documents)
    .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
    .innerJoin(users, eq(users.id, documents.createdBy))
    .leftJoin(remover, eq(remover.id, documents.removedBy))
    .where(and(eq(documents.id, id), can(ctx.actor, "records.write") ? withinRights(ctx) : visibleDocuments(ctx)));
  return row ?? notFound();
}

async function beside(ctx: Ctx, which: SQL) {
  const rows = await ctx.db
    .select({
      id: documents.id,
      title: documents.title,
      language: documents.language,
      authentic: documents.authentic,
      number: documents.number,
      latest: documents.latest,
      datedOn: documents.datedOn,
      createdAt: documents.createdAt,
    })
    .from(documents)
    .where(and(which, visibleDocuments(ctx)))
    .orderBy(desc(documents.number), asc(documents.createdAt), asc(documents.id))
    .limit(100);
  return rows.map(({ createdAt, ...row }) => ({ ...row, addedOn: addedOn(ctx, createdAt) }));
}

/** One page of the text found in a document's file; null where there is none. */
export async function textPage(ctx: Ctx, id: string, page: number): Promise<string | null> {
  const [row] = await ctx.db
    .select({ text: sql<string>`split_part(${documentTexts.text}, E'\\f', ${page})` })
    .from(documents)
    .innerJoin(documentTexts, eq(documentTexts.fileId, documents.fileId))
    .where(and(eq(documents.id, id), withinRights(ctx)));
  return row?.text ?? null;
}

/** The file of a document, to be handed over; not found where it was removed or its bytes are gone. */
export async function documentFile(ctx: Ctx, id = "") {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      key: storedFiles.key,
      name: storedFiles.name,
      mediaType: storedFiles.mediaType,
      size: storedFiles.size,
      sha256: storedFiles.sha256,
    })
    .from(documents)
    .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
    .where(and(eq(documents.id, id), visibleDocuments(ctx)));
  return row ?? notFound();
}

/** Documents of a record that another can be a version of, or paired with: the latest ones. One query. */
export async function siblings(ctx: Ctx, subject: Subject, without = ""): Promise<{ value: string; label: string }[]> {
  const rows = await ctx.db
    .select({ id: documents.id, title: documents.title, language: documents.language })
    .from(documents)
    .where(
      and(
        eq(documents.subjectType, subject.type),
        eq(documents.subjectId, subject.id),
        eq(documents.latest, true),
        isId(without) ? ne(documents.id, without) : undefined,
        visibleDocuments(ctx),
      ),
    )
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(200);
  return rows.map(({ id, title, language }) => ({ value: id, label: language ? `${title} (${language})` : title }));
}
