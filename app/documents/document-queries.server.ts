/** Reads of documents: the list, one with what is beside it, a page of its text. What may not be seen is not there. */
import { and, asc, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { matches } from "#app/platform/search.server";
import type { Subject } from "#app/platform/subjects";
import { agreements, documents, documentTexts, type SubjectType, storedFiles, users } from "#db/schema";
import { type DocumentRow, of } from "./documents-of.server";
import type { DocumentFilter } from "./filter";
import { saidName, subjectNames } from "./subject-of.server";
import { visibleDocuments, withinRights } from "./visible.server";

export interface ListedDocument extends DocumentRow {
  subject: Subject & { name: string };
  /** The number of the agreement whose rights it has. */
  reference: string | null;
}

/** A row of an export. */
export interface ExportedDocument extends ListedDocument {
  fileName: string;
  originalAt: string | null;
}

const columns = {
  id: documents.id,
  title: documents.title,
  kind: documents.kind,
  language: documents.language,
  authentic: documents.authentic,
  number: documents.number,
  subjectType: documents.subjectType,
  subjectId: documents.subjectId,
  datedOn: documents.datedOn,
  createdAt: documents.createdAt,
  mediaType: storedFiles.mediaType,
  size: storedFiles.size,
};

const listed = (ctx: Ctx) => ({ ...columns, ...subjectNames(ctx.locale), reference: agreements.reference });

/** The record of a row by its name, and the day it was added. */
function asListed<Row extends Named & { subjectType: SubjectType; subjectId: string; createdAt: Date }>(
  ctx: Ctx,
  { createdAt, subjectId, subjectTitle, subjectTemplate, ...row }: Row,
) {
  const name = saidName(ctx.locale, { subjectTitle, subjectTemplate });
  return { ...row, addedOn: addedOn(ctx, createdAt), subject: { type: row.subjectType, id: subjectId, name } };
}

type Named = Parameters<typeof saidName>[1];

const newestFirst = [desc(documents.createdAt), desc(documents.id)];

/** Documents, the newest first. Two queries. */
export async function listDocuments(ctx: Ctx, filter: DocumentFilter, page: number): Promise<PageOf<ListedDocument>> {
  const which = matchingDocuments(ctx, filter);
  const found = await ctx.db
    .select(listed(ctx))
    .from(documents)
    .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
    .leftJoin(agreements, eq(agreements.id, documents.agreementId))
    .where(which)
    .orderBy(...newestFirst)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const some = ctx.db
    .select({ one: sql`1` })
    .from(documents)
    .where(which)
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  return { rows: found.map((row) => asListed(ctx, row)), total: counted?.total ?? 0, page };
}

/** All pages of the list, as ids in its order. */
export async function documentIds(ctx: Ctx, filter: DocumentFilter): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: documents.id })
    .from(documents)
    .where(matchingDocuments(ctx, filter))
    .orderBy(...newestFirst);
  return rows.map(({ id }) => id);
}

/** The rows of these documents, in this order, without those one may not see. One query. */
export async function documentsById(ctx: Ctx, filter: DocumentFilter, ids: string[]): Promise<ExportedDocument[]> {
  if (ids.length === 0) return [];
  const found = await ctx.db
    .select({ ...listed(ctx), fileName: documents.fileName, originalAt: documents.originalAt })
    .from(documents)
    .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
    .leftJoin(agreements, eq(agreements.id, documents.agreementId))
    .where(and(inArray(documents.id, ids), seenOf(ctx, filter)));
  const rows = new Map(found.map((row) => [row.id, asListed(ctx, row)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** Those that were removed, or those that are there. */
const seenOf = (ctx: Ctx, { which }: DocumentFilter): SQL =>
  which === "removed" && can(ctx.actor, "records.write")
    ? (and(isNotNull(documents.removedAt), withinRights(ctx)) as SQL)
    : visibleDocuments(ctx);

function matchingDocuments(ctx: Ctx, filter: DocumentFilter): SQL {
  const { q, kind, language, on, record, which } = filter;
  return and(
    seenOf(ctx, filter),
    which === "" ? eq(documents.latest, true) : undefined,
    kind ? eq(documents.kind, kind) : undefined,
    language ? eq(documents.language, language) : undefined,
    on && record ? of({ type: on, id: record }) : on ? eq(documents.subjectType, on) : undefined,
    q ? called(q) : undefined,
  ) as SQL;
}

/** Every word in its own line; one with a digit can also be in the reference of its agreement. */
function called(q: string): SQL {
  const words = q.normalize("NFC").slice(0, 200).split(/\s+/).slice(0, 8);
  const own = (word: string) => matches(sql`${documents.searchText}`, word);
  return and(
    ...words.map((word) =>
      /\d/.test(word)
        ? sql`${documents.id} in (
            select ${documents.id} from ${documents} where ${own(word)}
            union all
            select ${documents.id} from ${agreements} join ${documents} on ${documents.agreementId} = ${agreements.id}
              where ${matches(sql`${agreements.searchText}`, word)} and ${matches(sql`normalise(${agreements.reference})`, word)})`
        : own(word),
    ),
  ) as SQL;
}

const addedOn = (ctx: Ctx, at: Date) => dayOfMoment(at.toISOString(), ctx.office.timeZone);

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
      ...columns,
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
