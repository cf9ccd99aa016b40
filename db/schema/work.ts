/** What somebody here has to do, and by when. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
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
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";
import { commitments } from "./commitments";
import { organisations } from "./organisations";
import { meetings, people } from "./people";
import { visits } from "./visits";

export type TaskPriority = "low" | "normal" | "high";
/** How often something comes again. */
export type Span = "week" | "month" | "quarter" | "halfYear" | "year";

/** Words that somebody here wrote in both languages of the interface. */
export type InLanguages = { en: string; vi: string };

export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    /** Null when an event made it by a rule: then `template` names its words in the catalogues. */
    title: text(),
    /** Set for those an event made: a name in the catalogues, or `office` for one of the office's templates. Their words stay. */
    template: text(),
    /** The same words in every language, where one of the office's templates gave them: a reader reads theirs. `title` is the maker's. */
    titles: jsonb().$type<InLanguages>(),
    /** What it is for: any of these, or none. */
    agreementId: uuid().references(() => agreements.id),
    organisationId: uuid().references(() => organisations.id),
    personId: uuid().references(() => people.id),
    visitId: uuid().references(() => visits.id),
    meetingId: uuid().references(() => meetings.id),
    commitmentId: uuid().references((): AnyPgColumn => commitments.id),
    priority: text().$type<TaskPriority>().notNull().default("normal"),
    /** Done, the next one of its kind comes with the day after this span. */
    repeats: text().$type<Span>(),
    /** Somebody has begun with it. */
    startedOn: day(),
    assigneeId: uuid().references(() => users.id),
    dueOn: day(),
    doneOn: day(),
    doneBy: uuid().references(() => users.id),
    /** The event that made it was taken back. */
    withdrawn: boolean().notNull().default(false),
    /** `<revision>:<template>` for those made by an event, `<revision>:office:<id>` by a template of the office: each is made once. */
    key: text(),
    note: text(),
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("tasks_key").on(t.agreementId, t.key),
    index("tasks_open").on(t.assigneeId, t.dueOn).where(sql`${t.doneOn} is null and not ${t.withdrawn}`),
    index("tasks_due").on(t.dueOn, t.id),
    // The office's, by day; and those done, the latest first.
    index("tasks_open_due").on(t.dueOn, t.id).where(sql`${t.doneOn} is null and not ${t.withdrawn}`),
    index("tasks_done").on(t.doneOn, t.id).where(sql`${t.doneOn} is not null and not ${t.withdrawn}`),
    index("tasks_agreement").on(t.agreementId),
    index("tasks_organisation").on(t.organisationId).where(sql`${t.organisationId} is not null`),
    index("tasks_person").on(t.personId).where(sql`${t.personId} is not null`),
    index("tasks_visit").on(t.visitId).where(sql`${t.visitId} is not null`),
    index("tasks_meeting").on(t.meetingId).where(sql`${t.meetingId} is not null`),
    index("tasks_commitment").on(t.commitmentId).where(sql`${t.commitmentId} is not null`),
    index("tasks_search").using("gin", sql`normalise(${t.title}) gin_trgm_ops`).where(sql`${t.title} is not null`),
    index("tasks_words")
      .using("gin", sql`normalise((${t.titles} ->> 'en') || ' ' || (${t.titles} ->> 'vi')) gin_trgm_ops`)
      .where(sql`${t.titles} is not null`),
    index("tasks_template").on(t.template).where(sql`${t.template} is not null`),
  ],
);

/** The parts of a task, ticked one by one. */
export const taskItems = pgTable(
  "task_items",
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    text: text().notNull(),
    /** The same in every language, where a template gave it. */
    texts: jsonb().$type<InLanguages>(),
    doneOn: day(),
    doneBy: uuid().references(() => users.id),
  },
  (t) => [index("task_items_of").on(t.taskId, t.position)],
);

/** A task that cannot begin before another is done. */
export const taskDependencies = pgTable(
  "task_dependencies",
  {
    taskId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    dependsOnId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.dependsOnId] }), index("task_dependencies_on").on(t.dependsOnId)],
);

/** The office's own tasks that an event of an agreement makes. */
export const taskTemplates = pgTable(
  "task_templates",
  {
    id: id(),
    /** The kind of agreement; null: any. */
    agreementKind: text(),
    /** The event that makes it; null: offered by hand. */
    event: text(),
    title: jsonb().$type<InLanguages>().notNull(),
    items: jsonb().$type<InLanguages[]>().notNull().default([]),
    priority: text().$type<TaskPriority>().notNull().default("normal"),
    /** Days after the event's day; null: no day. */
    dueDays: integer(),
    dueUnit: text().$type<"workingDays" | "calendarDays">().notNull().default("calendarDays"),
    position: integer().notNull().default(0),
    retiredOn: day(),
    version: integer().notNull().default(1),
  },
  (t) => [index("task_templates_event").on(t.event, t.position)],
);

/** Several tasks changed in one go, so that it can be taken back in one go. */
export const bulkChanges = pgTable(
  "bulk_changes",
  {
    id: id(),
    what: text().notNull(),
    /** What each record was before, and its version after: taken back only where nobody changed it since. */
    before: jsonb().$type<{ id: string; version: number; values: Record<string, unknown> }[]>().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    at: moment().notNull(),
    undoneAt: moment(),
  },
  (t) => [index("bulk_changes_by").on(t.by, t.at)],
);

/**
 * Derived from an agreement or a task in the transaction that changes it; never typed. A row stays when it no longer
 * follows (`closedAt`), since reminders and calendars point to it.
 */
export const deadlines = pgTable(
  "deadlines",
  {
    id: id(),
    /** Null for a task that belongs to no agreement. */
    agreementId: uuid().references(() => agreements.id),
    /** Set for a task's day. */
    taskId: uuid().references(() => tasks.id),
    kind: text().notNull(),
    /** Which one, where there are several: the body asked, the filing. */
    subject: text().notNull().default(""),
    /** The day by the rule. */
    computedOn: day().notNull(),
    /** The day that counts: moved by hand, else the computed one. */
    dueOn: day().notNull(),
    /** How it was computed: see `workflows/deadlines`. */
    basis: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The computation reaches into days the holidays table does not hold for certain. */
    unconfirmed: boolean().notNull().default(false),
    /** The last day on which the rules, asked again, would answer the same; null: until a fact changes. */
    validThrough: day(),

    /** What `dueOn` was before it changed last, and when that was. */
    previousOn: day(),
    changedAt: moment(),

    /** Moved by hand, with a reason; lapses when the computed day is no longer `movedFrom`. */
    movedOn: day(),
    movedFrom: day(),
    movedBy: uuid().references(() => users.id),
    moveReason: text(),

    /** Somebody says they know; lapses when the day changes. */
    acknowledgedAt: moment(),
    acknowledgedBy: uuid().references(() => users.id),

    /** Said to be done, where no fact of the agreement says so by itself; lapses when the computed day changes. */
    doneOn: day(),
    doneBy: uuid().references(() => users.id),
    doneNote: text(),

    closedAt: moment(),
    closedWhy: text().$type<"done" | "passed" | "ended" | "settled">(),
    /** Counts changes that a calendar has to be told of (RFC 5545 SEQUENCE). */
    sequence: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("deadlines_each").on(t.agreementId, t.kind, t.subject).where(sql`${t.taskId} is null`),
    uniqueIndex("deadlines_task").on(t.taskId).where(sql`${t.taskId} is not null`),
    index("deadlines_due").on(t.dueOn, t.id).where(sql`${t.closedAt} is null`),
    index("deadlines_closed").on(t.closedAt).where(sql`${t.closedAt} is not null`),
    // With all that counting asks of open ones, so that it need not read the rows.
    index("deadlines_kind").on(t.kind, t.id, t.dueOn, t.agreementId, t.taskId).where(sql`${t.closedAt} is null`),
    // The day by which an opinion or a report was due, open or not: counted with each that was answered or sent.
    index("deadlines_answered")
      .on(t.kind, t.agreementId, t.subject, t.dueOn)
      .where(sql`${t.kind} in ('opinionDue', 'filingDue') and ${t.taskId} is null`),
    index("deadlines_valid").on(t.validThrough).where(sql`${t.closedAt} is null and ${t.validThrough} is not null`),
    index("deadlines_agreement").on(t.agreementId),
  ],
);
