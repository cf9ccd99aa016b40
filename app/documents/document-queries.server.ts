/** Reads of many documents: the list and its export. What may not be seen is not there. */
import { and, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { matches } from "#app/platform/search.server";
import type { Subject } from "#app/platform/subjects";
import { agreements, documents, type SubjectType, storedFiles } from "#db/schema";
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

/** What a list and the page of a document both show. */
export const documentColumns = {
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

const listed = (ctx: Ctx) => ({ ...documentColumns, ...subjectNames(ctx.locale), reference: agreements.reference });

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

/** The office’s day on which one was added. */
export const addedOn = (ctx: Ctx, at: Date) => dayOfMoment(at.toISOString(), ctx.office.timeZone);
