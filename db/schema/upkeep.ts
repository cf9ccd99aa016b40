/** Keeping the register of organisations and people sound: what was taken over, put together, kept apart, erased. */
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";
import { successions } from "./organisations";

/** Going through the agreements of an organisation that ended; can be left and resumed. */
export const successionReviews = pgTable(
  "succession_reviews",
  {
    id: id(),
    successionId: uuid()
      .notNull()
      .references(() => successions.id),
    startedBy: uuid()
      .notNull()
      .references(() => users.id),
    startedAt: moment().notNull(),
    finishedAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [uniqueIndex("succession_reviews_of").on(t.successionId)],
);

/** What becomes of an agreement whose party ended (Decree 177/2025/ND-CP names amending, suspending, ending, replacing). */
export type SuccessionDecision = "keep" | "amend" | "replace" | "end";

export const successionDecisions = pgTable(
  "succession_decisions",
  {
    reviewId: uuid()
      .notNull()
      .references(() => successionReviews.id),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    decision: text().$type<SuccessionDecision>().notNull(),
    /** Who carries it out here, and by when: the task says the same. */
    ownerId: uuid().references(() => users.id),
    dueOn: day(),
    note: text(),
    taskId: uuid(),
    /** The event of the agreement that records it. */
    eventRevision: integer(),
    decidedBy: uuid()
      .notNull()
      .references(() => users.id),
    decidedAt: moment().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.agreementId] }), index("succession_decisions_of").on(t.agreementId)],
);

/** Two records that turned out to be one; what moved from one to the other, so that it can be undone. */
export const merges = pgTable(
  "merges",
  {
    id: id(),
    subjectType: text().$type<"organisation" | "person">().notNull(),
    keptId: uuid().notNull(),
    mergedId: uuid().notNull(),
    /** By table: the rows that pointed to the merged one and point to the kept one now, and what was dropped because both had it. */
    moved: jsonb().$type<Record<string, unknown[]>>().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    at: moment().notNull(),
    undoneBy: uuid().references(() => users.id),
    undoneAt: moment(),
  },
  (t) => [index("merges_kept").on(t.subjectType, t.keptId), index("merges_merged").on(t.subjectType, t.mergedId)],
);

/** Two that look alike and are not the same: not offered again. */
export const keptApart = pgTable(
  "kept_apart",
  {
    subjectType: text().$type<"organisation" | "person">().notNull(),
    /** The smaller id first. */
    oneId: uuid().notNull(),
    otherId: uuid().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subjectType, t.oneId, t.otherId] })],
);

/** Whose data were erased, by number alone: so that a restored older backup can be told to erase them again. */
export const erasures = pgTable("erasures", {
  personId: uuid().primaryKey(),
  reason: text(),
  by: uuid()
    .notNull()
    .references(() => users.id),
  at: moment().notNull(),
});
