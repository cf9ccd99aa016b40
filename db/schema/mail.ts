/** Mail: what goes out and what became of it, addresses that take none, the switch, and the worker's sign of life. */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { id, moment } from "./columns";

export type MailKind = "digest" | "critical" | "weekly" | "signIn" | "invitation" | "answer" | "bounce" | "mention";

/**
 * A mail. Frozen before its first attempt; links in it are placeholders that are filled at the moment of sending, so no
 * token is kept. Sent again only with the same content and Message-ID, and only where it is not known whether it arrived.
 */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    /** Made from what the mail is about: the same mail twice is one. */
    key: text().notNull().unique(),
    kind: text().$type<MailKind>().notNull(),
    recipient: text().notNull(),
    userId: uuid().references(() => users.id),
    name: text().notNull(),
    address: text().notNull(),
    locale: text().$type<"en" | "vi">().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    /** An iCalendar attachment. */
    calendar: text(),
    /** What placeholders are filled from: see `app/mail/placeholders.ts`. */
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    messageId: text().notNull(),
    /** `queued`: to be sent; `sending`: claimed; `failed`: known not to have been taken, given up or composed anew. */
    status: text().$type<"queued" | "sending" | "sent" | "suppressed" | "failed">().notNull().default("queued"),
    /** Why it was suppressed or failed. */
    why: text(),
    sendAfter: moment().notNull(),
    claimedUntil: moment(),
    claimedBy: text(),
    attempts: integer().notNull().default(0),
    /** An attempt ended without our knowing whether the server took it. */
    uncertain: boolean().notNull().default(false),
    /** The server's last reply. */
    reply: text(),
    createdAt: moment().notNull(),
    sentAt: moment(),
  },
  (t) => [
    index("mails_waiting").on(t.sendAfter).where(sql`${t.status} in ('queued', 'sending')`),
    index("mails_created").on(t.createdAt, t.id),
    index("mails_recipient").on(t.recipient, t.createdAt),
  ],
);

/** Addresses nothing more is sent to, in lower case. */
export const suppressedAddresses = pgTable("suppressed_addresses", {
  address: text().primaryKey(),
  why: text().$type<"bounced" | "stopped" | "byHand">().notNull(),
  /** The server's words. */
  reply: text(),
  since: moment().notNull(),
  by: uuid().references(() => users.id),
});

/** Whether mail is held, and the database that mail was last sent from: one row. */
export const mailSwitch = pgTable("mail_switch", {
  id: smallint().primaryKey().default(1),
  held: boolean().notNull().default(false),
  why: text().$type<"byHand" | "restoredCopy">(),
  heldBy: uuid().references(() => users.id),
  heldAt: moment(),
  /** A fingerprint of this very database; another one means that this is a restored copy. */
  instance: text(),
  version: integer().notNull().default(1),
});

/** The last sign of life of each worker process. */
export const workers = pgTable("workers", {
  id: text().primaryKey(),
  startedAt: moment().notNull(),
  /** By the database's own clock. */
  lastTickAt: moment().notNull(),
});

/** The local mailbox of a demonstration: mails exactly as a mail server would have got them. */
export const mailbox = pgTable(
  "mailbox",
  {
    id: id(),
    at: moment().notNull(),
    sender: text().notNull(),
    recipients: jsonb().$type<string[]>().notNull(),
    subject: text().notNull(),
    messageId: text().notNull(),
    raw: text().notNull(),
  },
  (t) => [index("mailbox_at").on(t.at, t.id)],
);
