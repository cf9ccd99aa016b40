/** Spreadsheets brought in: what was asked, each row and what became of it, and by which key a row is known again. */
import { sql } from "drizzle-orm";
import { customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { id, moment } from "./columns";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export type ImportSubject = "organisations" | "people" | "agreements";
export type ImportFormat = "csv" | "xlsx";
export type ImportStatus =
  | "reading"
  | "mapping"
  | "checking"
  | "checked"
  | "running"
  | "done"
  | "undoing"
  | "undone"
  | "failed"
  /** Left lying and emptied: nothing of it was brought in. */
  | "expired";
export type ImportOutcome = "created" | "updated" | "unchanged" | "refused" | "undone" | "kept";

/** One file somebody brought in. Its rows are written with that person's rights, so it is that person's alone. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    subject: text().$type<ImportSubject>().notNull(),
    format: text().$type<ImportFormat>().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    /** The file as it came, until its rows are read. */
    content: bytes(),
    /** The words of the header row, in the file's order. */
    columns: jsonb().$type<string[]>(),
    /** Which column of the file (its position) each field is read from, and what holds for all rows. */
    mapping: jsonb().$type<Record<string, unknown>>(),
    status: text().$type<ImportStatus>().notNull(),
    /** Rows worked through so far in this status, of how many. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** Why the file could not be read, as a word of the catalogues. */
    problem: text(),
    /** The id under which the fault was logged. */
    fault: text(),
    /** The same form twice is one import. */
    requestKey: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
    startedAt: moment(),
    finishedAt: moment(),
    undoneAt: moment(),
  },
  (t) => [
    uniqueIndex("imports_request").on(t.ownerId, t.requestKey),
    index("imports_owner").on(t.ownerId, t.createdAt, t.id),
    index("imports_status").on(t.status, t.createdAt),
  ],
);

/** A row of the file: what stood in it, what is wrong with it, what became of it and how to take that back. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Its number in the file, as the spreadsheet counts: the header is usually row 1. */
    row: integer().notNull(),
    cells: jsonb().$type<string[]>().notNull(),
    /** What is wrong, by column of the file: filled by the check, and by the run where a verb refused. */
    problems: jsonb().$type<{ column: number | null; field: string; problem: string; given?: string }[]>(),
    outcome: text().$type<ImportOutcome>(),
    /** The record it made or changed. */
    recordId: uuid(),
    /** What the record held before and its version after: what undoing needs. Null where it was made. */
    before: jsonb().$type<{ fields: Record<string, unknown>; version: number }>(),
    /** Why undoing kept it, as a word of the catalogues. */
    kept: text(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index("import_rows_outcome").on(t.importId, t.outcome, t.row),
    index("import_rows_problems").on(t.importId, t.row).where(sql`${t.problems} is not null`),
    index("import_rows_record").on(t.recordId).where(sql`${t.recordId} is not null`),
  ],
);

/** By what a row of a spreadsheet is known again: its own number, or what names it. So a second run finds what the first made. */
export const importKeys = pgTable(
  "import_keys",
  {
    subject: text().$type<ImportSubject>().notNull(),
    key: text().notNull(),
    recordId: uuid().notNull(),
    importId: uuid().references(() => imports.id, { onDelete: "set null" }),
  },
  (t) => [primaryKey({ columns: [t.subject, t.key] }), index("import_keys_record").on(t.recordId)],
);
