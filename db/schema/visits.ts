/** Delegations in and out: who went where and why, who received them, what was given. Their programme: `meetings`. */
import { sql } from "drizzle-orm";
import { date, index, integer, numeric, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";
import { organisations } from "./organisations";
import { people } from "./people";
import { sources } from "./reference";

export const visits = pgTable(
  "visits",
  {
    id: id(),
    /** Of a visit taken over from a source: the same key twice is one visit. */
    key: text().unique(),
    /** In: they come to us. Out: we go to them. */
    direction: text().$type<"in" | "out">().notNull(),
    titleEn: text().notNull(),
    titleVi: text().notNull(),
    firstOn: day().notNull(),
    lastOn: day().notNull(),
    /** Where, in the order of the journey. */
    places: text().array().notNull().default([]),
    purpose: text(),
    /** Who receives it, by rank: free text, since every protocol has its own. */
    receptionLevel: text(),
    cancelledOn: day(),
    ownerId: uuid().references(() => users.id),
    /** What stands out from the way both sides work together; for the briefing. */
    sensitivities: text(),
    talkingPoints: text(),
    /** The result report: what came of it, and when it went where. Its due day is a task's. */
    result: text(),
    resultSentOn: day(),
    resultSentTo: text(),
    sourceId: uuid().references(() => sources.id),
    version: integer().notNull().default(1),
    createdBy: uuid().references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index("visits_days").on(t.firstOn, t.id), index("visits_owner").on(t.ownerId)],
);

export type VisitRole = "head" | "deputyHead" | "member" | "interpreter" | "host" | "other";

/** Who takes part, in the order of protocol. */
export const visitMembers = pgTable(
  "visit_members",
  {
    id: id(),
    visitId: uuid()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    side: text().$type<"ours" | "theirs">().notNull(),
    role: text().$type<VisitRole>().notNull().default("member"),
    position: integer().notNull(),
    note: text(),
  },
  (t) => [uniqueIndex("visit_members_each").on(t.visitId, t.personId), index("visit_members_person").on(t.personId)],
);

/** Whom the visit is to, or who comes. */
export const visitOrganisations = pgTable(
  "visit_organisations",
  {
    visitId: uuid()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.organisationId] }), index("visit_organisations_of").on(t.organisationId)],
);

export const visitAgreements = pgTable(
  "visit_agreements",
  {
    visitId: uuid()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    purpose: text().$type<"sign" | "discuss">().notNull(),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.agreementId] }), index("visit_agreements_of").on(t.agreementId)],
);

/** The register of gifts: what was given and received, its worth, and who allowed it. */
export const gifts = pgTable(
  "gifts",
  {
    id: id(),
    visitId: uuid().references(() => visits.id),
    direction: text().$type<"given" | "received">().notNull(),
    what: text().notNull(),
    on: date({ mode: "string" }).notNull(),
    personId: uuid().references(() => people.id),
    organisationId: uuid().references(() => organisations.id),
    /** Null: not estimated. */
    value: numeric({ precision: 16, scale: 2, mode: "number" }),
    /** ISO 4217. */
    currency: text(),
    /** Where a received one is kept. */
    keptAt: text(),
    approvedBy: uuid().references(() => users.id),
    approvedOn: day(),
    approvalNote: text(),
    note: text(),
    removedAt: moment(),
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("gifts_on").on(t.on, t.id),
    index("gifts_visit").on(t.visitId),
    index("gifts_person").on(t.personId).where(sql`${t.personId} is not null`),
    index("gifts_organisation").on(t.organisationId).where(sql`${t.organisationId} is not null`),
  ],
);
