/** Saved views, and reports that were made: what was asked, how far it is, and the files. */
import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./access";
import { day, id, moment } from "./columns";

/** An address somebody keeps under a name: filter, order and view, never what was found. Read with the rights of whoever opens it. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    /** Which page: `/pipeline`, `/agreements`. */
    page: text().notNull(),
    /** Its search part, without `page`: `?view=board&kind=mou`. */
    search: text().notNull(),
    /** Everybody in the office is offered it. */
    shared: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("saved_views_name").on(t.ownerId, t.page, t.name),
    index("saved_views_shared").on(t.page, t.name).where(sql`${t.shared}`),
  ],
);

export type ReportKind = "commitments" | "register" | "activity" | "pilots" | "partner" | "own";
export type ReportFormat = "docx" | "xlsx" | "pdf";

/** A report somebody made. What is in it was read with that person's rights, so it is that person's alone. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    kind: text().$type<ReportKind>().notNull(),
    locale: text().$type<"en" | "vi">().notNull(),
    /** First and last day of the period. */
    firstOn: day(),
    lastOn: day(),
    /** What it was narrowed to, as the address of a list; the partner of a profile, the columns of one's own. */
    parameters: jsonb().$type<Record<string, string>>().notNull(),
    formats: text().array().$type<ReportFormat[]>().notNull(),
    status: text().$type<"waiting" | "making" | "ready" | "failed">().notNull(),
    /** Records read so far, of how many. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** The id under which the fault was logged. */
    fault: text(),
    /** The same form twice is one report. */
    requestKey: text().notNull(),
    createdAt: moment().notNull(),
    startedAt: moment(),
    finishedAt: moment(),
  },
  (t) => [
    uniqueIndex("reports_request").on(t.ownerId, t.requestKey),
    index("reports_owner").on(t.ownerId, t.createdAt, t.id),
    index("reports_status").on(t.status, t.createdAt),
  ],
);

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The files of a report, as they were made. */
export const reportFiles = pgTable(
  "report_files",
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    format: text().$type<ReportFormat>().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    content: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.format] })],
);
