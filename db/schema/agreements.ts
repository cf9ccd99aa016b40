/** The agreement: its row, its history, and what hangs on it. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
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
import { organisations } from "./organisations";
import { people } from "./people";
import { sources } from "./reference";

export type Stage = "proposed" | "signed" | "pilot" | "evaluated" | "ended";
export type Side = "ours" | "theirs";
export type PartyRole = "party" | "witness" | "broker" | "supporting";
export type Standing = "stated" | "inferred" | "notGiven" | "recorded";

export const agreements = pgTable(
  "agreements",
  {
    id: id(),
    /** `2026-001`, or as given. */
    reference: text().notNull().unique(),
    kind: text().notNull(),
    /** Which machine carries it, and the version it runs on. */
    machine: text().$type<"agreement" | "pilotAgreement">().notNull(),
    workflowVersion: integer().notNull(),

    // Workflow state: written by the workflow store alone.
    stage: text().$type<Stage>().notNull(),
    step: text().notNull(),
    snapshot: jsonb().$type<{ value: unknown; context: unknown; status: string }>().notNull(),
    /** Number of the last event. */
    revision: integer().notNull(),
    /** Our office is not among the parties: kept and searchable, no deadlines of ours. */
    observed: boolean().notNull().default(false),

    // Projections of the snapshot, for lists and filters: written by the workflow store alone.
    enteredOn: day(),
    /** The day it came to its present stage; null where that is not known. */
    stageSince: day(),
    signedOn: day(),
    effectiveOn: day(),
    endsOn: day(),
    pilotFirstOn: day(),
    pilotLastOn: day(),
    evaluatedOn: day(),
    endedOn: day(),
    /** Day of the latest event, by the day it happened. */
    lastEventOn: day(),

    // Computed from the snapshot by the database itself, whoever writes it, so that counting need not open every snapshot.
    /** Whether anything is known of a signing. */
    hasSigning: boolean().notNull().generatedAlwaysAs(sql`(snapshot #>> '{context,signing}') is not null`),
    /** How many signatories are named. */
    signatoryCount: integer()
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(jsonb_array_length(nullif(snapshot #> '{context,signing,signatories}', 'null')), 0)`,
      ),
    authenticText: text().generatedAlwaysAs(sql`snapshot #>> '{context,signing,authentic}'`),
    originalAt: text().generatedAlwaysAs(sql`snapshot #>> '{context,signing,originalAt}'`),
    termKind: text().generatedAlwaysAs(sql`snapshot #>> '{context,term,kind}'`),
    /** A day, as a text: what PostgreSQL reads as a day depends on settings. */
    termStartsOn: text().generatedAlwaysAs(sql`snapshot #>> '{context,term,startsOn}'`),
    /** Of the last pilot, running or closed. */
    pilotNumber: integer().generatedAlwaysAs(sql`(snapshot #>> '{context,pilot,number}')::int`),
    pilotState: text().generatedAlwaysAs(sql`snapshot #>> '{context,pilot,state}'`),
    pilotQuestion: text().generatedAlwaysAs(sql`snapshot #>> '{context,pilot,question}'`),
    /** The opinions of the consultation as it stands. */
    opinions: jsonb()
      .$type<{ body: string; sentOn: string | null; answeredOn: string | null }[]>()
      .generatedAlwaysAs(sql`nullif(snapshot #> '{context,consultation,opinions}', 'null')`),

    // Descriptive: plain editing.
    title: text().notNull(),
    titleLanguage: text().notNull().default("en"),
    summary: text(),
    whyPartner: text(),
    binding: boolean(),
    confidential: boolean().notNull().default(false),
    ownerId: uuid().references(() => users.id),
    /** The day the signing is planned for, while proposed: the days for the steps before it are counted back from here. */
    plannedSigningOn: day(),
    parentId: uuid().references((): AnyPgColumn => agreements.id),
    /** For reports upward: who carries it out here, what came of it, what stands in the way, what is proposed. */
    leadId: uuid().references(() => organisations.id),
    results: text(),
    difficulties: text(),
    proposals: text(),
    /** Counts edits of the descriptive columns. */
    version: integer().notNull().default(1),

    searchText: text().notNull().default(""),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("agreements_stage", sql`${t.stage} in ('proposed','signed','pilot','evaluated','ended')`),
    // With what decides who may see it: a stage is counted from the index alone.
    index("agreements_stage_updated").on(t.stage, t.updatedAt.desc(), t.id, t.kind, t.step, t.confidential, t.ownerId),
    index("agreements_updated").on(t.updatedAt.desc(), t.id),
    // What decides who may see one, by its id: for whatever is found from elsewhere, by party, task or commitment.
    index("agreements_rights").on(t.id, t.confidential, t.ownerId, t.stage, t.step, t.lastEventOn, t.reference),
    index("agreements_since").on(t.stage, t.stageSince, t.id),
    index("agreements_title").on(t.title, t.id),
    index("agreements_signed").on(t.signedOn, t.id),
    index("agreements_kind").on(t.kind),
    index("agreements_owner").on(t.ownerId),
    index("agreements_parent").on(t.parentId),
    // The next number of a year is found by looking at the last one.
    index("agreements_number")
      .on(sql`left(${t.reference}, 4)`, sql`(substring(${t.reference} from 6)::int)`)
      .where(sql`${t.reference} ~ '^[0-9]{4}-[0-9]{3,6}$'`),
    index("agreements_search").using("gin", t.searchText.op("gin_trgm_ops")),
    /** Who signed and who witnessed, by name. */
    index("agreements_signed_names").using("gin", sql`signed_names(${t.snapshot})`),
  ],
);

/** The history. Append-only: the application's role cannot update, delete or truncate, and a trigger refuses it to everyone. */
export const agreementEvents = pgTable(
  "agreement_events",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    revision: integer().notNull(),
    type: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    /** What the decision read besides the log, so that a replay decides the same. */
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    actorId: uuid()
      .notNull()
      .references(() => users.id),
    onBehalfOf: text(),
    /** The day it happened; null when a source does not give it. */
    occurredOn: day(),
    recordedAt: moment().notNull(),
    /** The office's day on which it was recorded: the decision's "today". */
    recordedOn: day().notNull(),
    /** Sent with the form: the same request twice is one event. */
    requestKey: text().notNull(),
  },
  (t) => [
    uniqueIndex("agreement_events_revision").on(t.agreementId, t.revision),
    uniqueIndex("agreement_events_request").on(t.agreementId, t.requestKey),
    index("agreement_events_recorded").on(t.recordedAt),
  ],
);

/** The course of its life as far as it is known: a projection of the history, written by the workflow store alone. */
export const milestones = pgTable(
  "milestones",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    position: integer().notNull(),
    type: text().notNull(),
    /** The day it happened; null where nothing says so. */
    on: day(),
    /** Where the agreement stood from then on. */
    stage: text().$type<Stage>().notNull(),
    step: text().notNull(),
    /** A pilot's outcome, an evaluation's result, a decision. */
    outcome: text(),
    revision: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.position] }),
    index("milestones_type").on(t.type, t.on, t.agreementId),
  ],
);

export const agreementTitles = pgTable(
  "agreement_titles",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    language: text().notNull(),
    title: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.language] })],
);

export const agreementFields = pgTable(
  "agreement_fields",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    /** A key of the list of fields of cooperation (`workflows/fields-of-cooperation.ts`). */
    field: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.field] }),
    index("agreement_fields_field").on(t.field, t.agreementId),
  ],
);

export const agreementParties = pgTable(
  "agreement_parties",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text().$type<PartyRole>().notNull(),
    side: text().$type<Side>().notNull(),
    standing: text().$type<Standing>().notNull().default("recorded"),
    position: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex("agreement_parties_each").on(t.agreementId, t.organisationId, t.role),
    index("agreement_parties_organisation").on(t.organisationId, t.role, t.agreementId),
  ],
);

/** The contact person of each side. */
export const agreementContacts = pgTable(
  "agreement_contacts",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    side: text().$type<Side>().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.side] }), index("agreement_contacts_person").on(t.personId)],
);

export const agreementRelations = pgTable(
  "agreement_relations",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    relatedId: uuid()
      .notNull()
      .references(() => agreements.id),
    relation: text().$type<"related" | "replacedBy">().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.relatedId, t.relation] }),
    index("agreement_relations_related").on(t.relatedId),
  ],
);

export const agreementSources = pgTable(
  "agreement_sources",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.sourceId] })],
);

/** For facts taken over from a source: what it says of each. */
export const fieldSources = pgTable(
  "field_sources",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    field: text().notNull(),
    standing: text().$type<Standing>().notNull(),
    sourceId: uuid().references(() => sources.id),
    noteEn: text(),
    noteVi: text(),
    recordedBy: uuid().references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.field] })],
);

/** People besides the owner and managers who may see a confidential agreement. */
export const agreementAccess = pgTable(
  "agreement_access",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.userId] }), index("agreement_access_user").on(t.userId)],
);
