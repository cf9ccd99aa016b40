/** Reminders: who is reminded of a deadline when, and what became of it. The ledger is `reminders`; what is sent, `mails`. */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";
import { mails } from "./mail";
import { deadlines } from "./work";

/** When a kind of deadline is reminded of, and to whom; `agreementId` set: for that agreement instead. */
export const reminderPolicies = pgTable(
  "reminder_policies",
  {
    id: id(),
    kind: text().notNull(),
    agreementId: uuid().references(() => agreements.id),
    /** Days before the due day, largest first: `[90, 30, 7, 1]`. */
    beforeDays: jsonb().$type<number[]>().notNull(),
    onDay: boolean().notNull(),
    /** Every so many working days while overdue; null: not at all. */
    overdueEvery: integer(),
    /** Overdue by so many working days, managers are told too; null: never. */
    escalateAfter: integer(),
    audience: jsonb().$type<("owner" | "assignee" | "deputy" | "contactOurs" | "contactTheirs")[]>().notNull(),
    /** People without an account. */
    outsiders: jsonb().$type<{ name: string; address: string; locale: "en" | "vi" }[]>().notNull().default([]),
    /** Once somebody acknowledged it, nothing more is sent before it is overdue. */
    stopsWhenAcknowledged: boolean().notNull().default(true),
    /** Sent at once instead of with the daily mail. */
    critical: boolean().notNull().default(false),
    version: integer().notNull().default(1),
  },
  (t) => [unique("reminder_policies_each").on(t.kind, t.agreementId).nullsNotDistinct()],
);

/** One reminder of one deadline to one recipient: planned, then sent or not, with the reason. What was sent is never altered. */
export const reminders = pgTable(
  "reminders",
  {
    id: id(),
    deadlineId: uuid()
      .notNull()
      .references(() => deadlines.id),
    /** The due day it was planned for: another day is another reminder. */
    dueOn: day().notNull(),
    /** -30: thirty days before; 0: on the day; 6: six working days overdue. */
    step: integer().notNull(),
    /** `user:<id>` or `address:<address in lower case>`. */
    recipient: text().notNull(),
    userId: uuid().references(() => users.id),
    /** Of somebody without an account; a user's is read when it is sent. */
    name: text(),
    address: text(),
    locale: text().$type<"en" | "vi">(),
    timeZone: text(),
    country: text(),
    /** Sent to a manager because it is overdue. */
    escalation: boolean().notNull().default(false),
    critical: boolean().notNull().default(false),
    /** The recipient's day on which the step falls, moved to the working day before where it is a day off. */
    stepOn: day().notNull(),
    sendAfter: moment().notNull(),
    status: text().$type<"planned" | "mailed" | "sent" | "suppressed">().notNull().default("planned"),
    /** Why it was not sent: `moved`, `done`, `laterStep`, `bounced`; see `app/reminders/reasons.ts`. */
    why: text(),
    /** Sent on a later day than the step's. */
    late: boolean().notNull().default(false),
    mailId: uuid().references(() => mails.id),
    plannedAt: moment().notNull(),
    sentAt: moment(),
  },
  (t) => [
    uniqueIndex("reminders_each").on(t.deadlineId, t.dueOn, t.step, t.recipient),
    index("reminders_due").on(t.sendAfter, t.recipient).where(sql`${t.status} = 'planned'`),
    index("reminders_mail").on(t.mailId),
    index("reminders_recipient").on(t.recipient, t.sentAt),
  ],
);

/** What is shown inside the application: the same content as the mails. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** `reminder`, `answer`, `bounce`, `mention`. */
    kind: text().notNull(),
    /** The same thing twice is one notification. */
    key: text().notNull(),
    deadlineId: uuid().references(() => deadlines.id),
    agreementId: uuid().references(() => agreements.id),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: moment().notNull(),
    readAt: moment(),
  },
  (t) => [
    uniqueIndex("notifications_key").on(t.userId, t.key),
    index("notifications_user").on(t.userId, t.at),
    index("notifications_unread").on(t.userId).where(sql`${t.readAt} is null`),
  ],
);

/** A link in a mail that does one thing about one deadline for one recipient. Only the hash of its token is kept. */
export const actionLinks = pgTable(
  "action_links",
  {
    tokenHash: text().primaryKey(),
    purpose: text().$type<"done" | "moreTime" | "notMe" | "acknowledge" | "stop">().notNull(),
    /** Null for `stop`: that is about all mails to the recipient. */
    deadlineId: uuid().references(() => deadlines.id),
    /** The due day the reminder spoke of. */
    dueOn: day(),
    recipient: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    locale: text().$type<"en" | "vi">().notNull(),
    mailId: uuid().references(() => mails.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [index("action_links_deadline").on(t.deadlineId, t.recipient), index("action_links_mail").on(t.mailId)],
);

/** What somebody answered to a reminder without signing in: recorded as theirs. Changes no fact of the agreement by itself. */
export const answers = pgTable(
  "answers",
  {
    id: id(),
    deadlineId: uuid()
      .notNull()
      .references(() => deadlines.id),
    /** The due day that was answered. */
    dueOn: day().notNull(),
    recipient: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    kind: text().$type<"done" | "moreTime" | "notMe" | "acknowledge">().notNull(),
    /** Evidence, or the reason. */
    note: text(),
    /** Needs time until then. */
    proposedOn: day(),
    /** Who instead. */
    instead: text(),
    at: moment().notNull(),
    /** Dealt with by somebody of the office. */
    handledAt: moment(),
    handledBy: uuid().references(() => users.id),
  },
  (t) => [
    index("answers_deadline").on(t.deadlineId, t.at),
    index("answers_open").on(t.at).where(sql`${t.handledAt} is null`),
  ],
);

/** A private calendar address of one person. Only the hash of its token is kept; what it shows is decided at each reading. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    scope: text().$type<"mine" | "office" | "agreement">().notNull(),
    agreementId: uuid().references(() => agreements.id),
    tokenHash: text().notNull().unique(),
    createdAt: moment().notNull(),
    lastReadAt: moment(),
    revokedAt: moment(),
  },
  (t) => [index("calendar_feeds_user").on(t.userId)],
);
