/** What somebody here has to do, and by when. */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";

export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    /** Null when an event made it: then `template` names its words in the catalogues. */
    title: text(),
    template: text(),
    agreementId: uuid().references(() => agreements.id),
    assigneeId: uuid().references(() => users.id),
    dueOn: day(),
    doneOn: day(),
    doneBy: uuid().references(() => users.id),
    /** The event that made it was taken back. */
    withdrawn: boolean().notNull().default(false),
    /** `event:<revision>:<template>` for those made by an event, so that each is made once. */
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
    index("tasks_agreement").on(t.agreementId),
  ],
);

/** Derived from the agreement in the transaction that changes it; never typed. */
export const deadlines = pgTable(
  "deadlines",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    kind: text().notNull(),
    /** Which one, where there are several: the body asked, the filing. */
    subject: text().notNull().default(""),
    dueOn: day().notNull(),
    /** How it was computed: see `workflows/deadlines`. */
    basis: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The computation reaches into days the holidays table does not hold for certain. */
    unconfirmed: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("deadlines_each").on(t.agreementId, t.kind, t.subject),
    index("deadlines_due").on(t.dueOn, t.agreementId),
  ],
);
