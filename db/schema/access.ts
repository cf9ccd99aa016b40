/** Who may come in: users, sessions, one-time links, and the office itself. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, id, moment } from "./columns";
import { organisations } from "./organisations";

export type Role = "viewer" | "officer" | "manager" | "administrator";

/** People who sign in. `system` is the one built-in account that records what set-up does; it can never sign in. */
export const users = pgTable(
  "users",
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    role: text().$type<Role>().notNull(),
    locale: text().$type<"en" | "vi">(),
    system: boolean().notNull().default(false),
    demo: boolean().notNull().default(false),
    disabledAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    /** Up to when changes by others were marked as seen on Today: "what changed since" starts here. */
    lastVisitAt: moment(),
    /** IANA name; null: the office's. Mails come at eight in the morning there. */
    timeZone: text(),
    /** ISO 3166 country whose working days mails keep to; null: the office's. */
    country: text(),
    /** Gets a copy where a reminder policy says so. */
    deputyId: uuid().references((): AnyPgColumn => users.id),
    /** The daily mail of reminders; critical ones come all the same. */
    dailyMail: boolean().notNull().default(true),
    /** The weekly summary for managers. */
    weeklyMail: boolean().notNull().default(true),
    /** A mail at once where somebody is named in a comment. */
    mentionMail: boolean().notNull().default(true),
    /** Single keys as shortcuts; who dictates or types through an input method may turn them off (WCAG 2.1.4). */
    singleKeys: boolean().notNull().default(true),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("users_email").on(sql`lower(${t.email})`),
    check("users_role", sql`${t.role} in ('viewer','officer','manager','administrator')`),
  ],
);

/** A signed-in browser. The cookie holds the token; only its SHA-256 is here. */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** A link that signs one person in once. Only the hash of its token is kept. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdBy: uuid().references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index("sign_in_links_user").on(t.userId)],
);

/**
 * Somebody asked to sign in by mail. The row is bound to the browser that asked (its cookie holds the token) and is made
 * for unknown addresses too. The code is made when the mail goes out; only its hash is kept.
 */
export const signInRequests = pgTable(
  "sign_in_requests",
  {
    tokenHash: text().primaryKey(),
    /** Null: no such account. */
    userId: uuid().references(() => users.id),
    codeHash: text(),
    /** Wrong codes typed so far. */
    attempts: integer().notNull().default(0),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index("sign_in_requests_user").on(t.userId, t.createdAt)],
);

/** What stands on the office's papers. */
export interface Letterhead {
  /** The body above: "ỦY BAN NHÂN DÂN THÀNH PHỐ …". */
  superior: string;
  /** The body that issues the report. */
  office: string;
  /** What follows the number: "BC-SNgV". */
  symbol: string;
  /** Where it is issued, before the date. */
  place: string;
  /** The post of who signs. */
  signatory: string;
}

/** The office that runs this register: one row. */
export const office = pgTable(
  "office",
  {
    id: smallint().primaryKey().default(1),
    /** The organisation the office works for; what it succeeded and what stands under it are ours too. */
    organisationId: uuid().references(() => organisations.id),
    /** IANA name; every "today" of the office is read in it. */
    timeZone: text().notNull().default("Asia/Ho_Chi_Minh"),
    /** ISO 3166 country whose holidays count for our deadlines. */
    country: text().notNull().default("VN"),
    /** Whether written opinions must be in before a text is cleared (Law 70/2020/QH14, art. 19, for a province in Viet Nam). */
    opinionsRequired: boolean().notNull().default(true),
    /** Whether the signed text must be on record before a signing is recorded. */
    signedTextRequired: boolean().notNull().default(false),
    locale: text().$type<"en" | "vi">().notNull().default("en"),
    /** The head and foot of official reports, by language. Blank where the office has not said. */
    letterhead: jsonb().$type<Partial<Record<"en" | "vi", Letterhead>>>().notNull().default({}),
    /** The version of the rules that all deadlines were last derived with; behind it, they are derived anew. */
    deadlineRules: smallint().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (t) => [check("office_one_row", sql`${t.id} = 1`)],
);

/** Who changed what on every record that has no workflow. Append-only. */
export const activity = pgTable(
  "activity",
  {
    id: id(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    agreementId: uuid(),
    /** The verb, in the past tense: `detailsEdited`, `taskDone`. */
    verb: text().notNull(),
    /** `{ field: [before, after] }` */
    changes: jsonb().$type<Record<string, [unknown, unknown]>>().notNull(),
    /** The subject's version after this change, where it has one. */
    version: integer(),
    actorId: uuid()
      .notNull()
      .references(() => users.id),
    at: moment().notNull(),
    /** The office's day on which it was recorded. */
    on: day().notNull(),
  },
  (t) => [
    index("activity_subject").on(t.subjectType, t.subjectId, t.at),
    index("activity_agreement").on(t.agreementId, t.at),
    index("activity_at").on(t.at),
  ],
);

/**
 * What somebody had typed into a form when their session had ended: kept until they are back, for them alone and for a few
 * hours. Known by a token in the browser's cookie, of which only the SHA-256 is here.
 */
export const keptForms = pgTable(
  "kept_forms",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The address the form was sent to: a path of this site with its search part. */
    action: text().notNull(),
    fields: jsonb().$type<[name: string, value: string][]>().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index("kept_forms_user").on(t.userId), index("kept_forms_expired").on(t.expiresAt)],
);
