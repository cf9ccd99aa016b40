/** What an agreement promises: by whom, by when, measured how, and what came of it. */
import { sql } from "drizzle-orm";
import { boolean, index, integer, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";
import { organisations } from "./organisations";
import { meetings, people } from "./people";
import { visits } from "./visits";
import type { Span } from "./work";

export type CommitmentStatus = "open" | "underway" | "fulfilled" | "notFulfilled" | "withdrawn";

export const commitments = pgTable(
  "commitments",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    /** Where in the text: "Article 2(b)". */
    clause: text(),
    text: text().notNull(),
    /** Who promised it. */
    side: text().$type<"ours" | "theirs" | "both">().notNull(),
    /** The party that answers for it. */
    organisationId: uuid().references(() => organisations.id),
    /** Who sees to it here. */
    ownerId: uuid().references(() => users.id),
    /** Who sees to it on the other side. */
    personId: uuid().references(() => people.id),
    /** Null: no day was set. Of a recurring one: the next time. */
    dueOn: day(),
    recurs: text().$type<Span>(),
    /** The first day of a recurring one, from which all others are counted. */
    recursFrom: day(),
    /** The day after which a recurring one does not come again. */
    recursUntil: day(),
    measure: text(),
    target: numeric({ mode: "number" }),
    unit: text(),
    status: text().$type<CommitmentStatus>().notNull().default("open"),
    /** It cannot be closed as fulfilled without evidence. */
    evidenceRequired: boolean().notNull().default(false),
    evidence: text(),
    closedOn: day(),
    closedBy: uuid().references(() => users.id),
    /** Where it was promised, when not in the agreement's own text. */
    meetingId: uuid().references(() => meetings.id),
    visitId: uuid().references(() => visits.id),
    /** What the reader of a report is told of. */
    difficulties: text(),
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("commitments_agreement").on(t.agreementId, t.dueOn, t.status, t.id),
    index("commitments_due").on(t.dueOn, t.id).where(sql`${t.status} in ('open', 'underway')`),
    index("commitments_status").on(t.status, t.dueOn, t.id),
    index("commitments_organisation").on(t.organisationId),
    index("commitments_owner").on(t.ownerId),
    index("commitments_person").on(t.personId),
    index("commitments_visit").on(t.visitId).where(sql`${t.visitId} is not null`),
    index("commitments_meeting").on(t.meetingId).where(sql`${t.meetingId} is not null`),
  ],
);

/** What was done for a commitment, day by day; with a value where it is measured. */
export const commitmentProgress = pgTable(
  "commitment_progress",
  {
    id: id(),
    commitmentId: uuid()
      .notNull()
      .references(() => commitments.id),
    on: day().notNull(),
    text: text().notNull(),
    value: numeric({ mode: "number" }),
    /** Closed a round of a recurring commitment: the day that was met. */
    metDueOn: day(),
    /** The same where that day passed without it. */
    missedDueOn: day(),
    evidence: text(),
    recordedBy: uuid()
      .notNull()
      .references(() => users.id),
    recordedAt: moment().notNull(),
  },
  (t) => [index("commitment_progress_of").on(t.commitmentId, t.on)],
);
