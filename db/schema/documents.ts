/** Documents of any record, the files they lie in, the text found in those, and templates of letters. */
import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";

/** What a document, a comment or a search result belongs to. */
export type SubjectType = "agreement" | "organisation" | "person" | "visit" | "meeting" | "commitment" | "task";

/** A file as it came in; its bytes lie in the store under `key`, which says nothing of its name. */
export const storedFiles = pgTable(
  "stored_files",
  {
    id: id(),
    /** Generated; where the store keeps it. */
    key: text().notNull().unique(),
    name: text().notNull(),
    /** By content, not by name. */
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Its text: to be read by the worker, read, none to be found, or not readable. */
    textState: text().$type<"waiting" | "read" | "none" | "failed">().notNull().default("waiting"),
    /** Why its text is not readable. */
    textProblem: text().$type<"encrypted" | "broken" | "tooLarge" | "tookTooLong">(),
    pages: integer(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull(),
    /** Its bytes are to go. */
    removedAt: moment(),
    /** They are gone. */
    goneAt: moment(),
  },
  (t) => [
    index("stored_files_sha256").on(t.sha256),
    index("stored_files_waiting").on(t.createdAt).where(sql`${t.textState} = 'waiting'`),
  ],
);

export const documentTexts = pgTable("document_texts", {
  fileId: uuid()
    .primaryKey()
    .references(() => storedFiles.id, { onDelete: "cascade" }),
  text: text().notNull(),
});

export type DocumentKind =
  | "signedText"
  | "draft"
  | "translation"
  | "letter"
  | "opinion"
  | "minutes"
  | "report"
  | "evidence"
  | "programme"
  | "photograph"
  | "other";

export const documents = pgTable(
  "documents",
  {
    id: id(),
    subjectType: text().$type<SubjectType>().notNull(),
    subjectId: uuid().notNull(),
    /** The agreement whose rights it has: its subject, or what its subject belongs to. */
    agreementId: uuid().references(() => agreements.id),
    kind: text().$type<DocumentKind>().notNull(),
    title: text().notNull(),
    /** What its file was called: the same as the stored file's, beside the title so that both are found in one line. */
    fileName: text().notNull(),
    /** What the list finds it by, with the reference of its agreement. */
    searchText: text()
      .notNull()
      .generatedAlwaysAs(sql`normalise(title || ' ' || file_name || ' ' || coalesce(original_at, ''))`),
    /** BCP 47; null: not said. */
    language: text(),
    /** Versions of one document share the first one's id. */
    seriesId: uuid().references((): AnyPgColumn => documents.id),
    number: integer().notNull().default(1),
    /** The newest of its series. */
    latest: boolean().notNull().default(true),
    /** The same text in another language. */
    pairedWithId: uuid().references((): AnyPgColumn => documents.id),
    /** Whether this language's text is the one that counts. */
    authentic: boolean(),
    /** Where the paper original lies. */
    originalAt: text(),
    datedOn: day(),
    fileId: uuid()
      .notNull()
      .references(() => storedFiles.id),
    note: text(),
    /** Taken out of view; can be brought back until its bytes are gone. */
    removedAt: moment(),
    removedBy: uuid().references(() => users.id),
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("documents_subject").on(t.subjectType, t.subjectId, t.createdAt),
    index("documents_agreement").on(t.agreementId, t.kind).where(sql`${t.agreementId} is not null`),
    index("documents_series").on(t.seriesId, t.number),
    index("documents_file").on(t.fileId),
    index("documents_created").on(t.createdAt, t.id),
    index("documents_search").using("gin", t.searchText.op("gin_trgm_ops")),
  ],
);

export type LetterKind = "opinionRequest" | "submission" | "signingReport";

/** A .docx of the office's own, with fields, that letters are made from; where there is none, the one that comes with Entente. */
export const letterTemplates = pgTable(
  "letter_templates",
  {
    id: id(),
    kind: text().$type<LetterKind>().notNull(),
    language: text().$type<"en" | "vi">().notNull(),
    fileId: uuid()
      .notNull()
      .references(() => storedFiles.id),
    version: integer().notNull().default(1),
    updatedBy: uuid()
      .notNull()
      .references(() => users.id),
    updatedAt: moment().notNull(),
  },
  (t) => [uniqueIndex("letter_templates_each").on(t.kind, t.language)],
);
