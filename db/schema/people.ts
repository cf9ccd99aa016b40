/** People and the posts they hold over time; meetings they took part in. */
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
import { organisations } from "./organisations";
import { sources } from "./reference";
import { visits } from "./visits";

export const people = pgTable(
  "people",
  {
    id: id(),
    /** As written in Latin script, in its own order. */
    name: text().notNull(),
    /** Family name first, as in Vietnamese, Chinese and Korean names. */
    familyFirst: boolean().notNull().default(false),
    /** Form of address, free text: "Dr". */
    address: text(),
    email: text(),
    telephone: text(),
    /** Languages spoken, BCP 47. */
    languages: text().array().notNull().default([]),
    /** Why the office holds email and telephone, and since when. */
    contactReason: text(),
    contactSince: day(),
    /** Whom to turn to where this person does not answer. */
    backupId: uuid().references((): AnyPgColumn => people.id),
    /** The day on which it is looked at whether these data are still needed. */
    reviewOn: day(),
    note: text(),
    /** Turned out to be the same as another: the page leads there, no list shows it. See `merges`. */
    mergedIntoId: uuid().references((): AnyPgColumn => people.id),
    /** Erased on request: the row stays for what points to it, without anything personal. */
    erasedAt: moment(),
    searchText: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("people_search").using("gin", t.searchText.op("gin_trgm_ops")),
    index("people_name").on(t.name, t.id),
    /** By what duplicates are found: the name without accents, its words in any order; how the person is reached. */
    index("people_name_key").on(sql`name_key(${t.name})`),
    index("people_name_like").using("gin", sql`name_key(${t.name}) gin_trgm_ops`),
    index("people_email").on(sql`lower(${t.email})`).where(sql`${t.email} is not null`),
    index("people_telephone").on(sql`telephone_key(${t.telephone})`).where(sql`${t.telephone} is not null`),
    /** Those that are not there any more: few, and so quickly left out. */
    index("people_gone").on(t.id).where(sql`${t.mergedIntoId} is not null or ${t.erasedAt} is not null`),
    index("people_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index("people_backup").on(t.backupId).where(sql`${t.backupId} is not null`),
    index("people_review").on(t.reviewOn).where(sql`${t.reviewOn} is not null and ${t.erasedAt} is null`),
  ],
);

export const personNames = pgTable(
  "person_names",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    language: text().notNull(),
    name: text().notNull(),
  },
  (t) => [
    uniqueIndex("person_names_each").on(t.personId, t.language, t.name),
    index("person_names_key").on(sql`name_key(${t.name})`),
  ],
);

export const posts = pgTable(
  "posts",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    title: text().notNull(),
    /** The title in other languages, by BCP 47 code. */
    titles: jsonb().$type<Record<string, string>>().notNull().default({}),
    fromOn: day(),
    toOn: day(),
    /** A day on which a source says the post was held, when its first and last day are not known. */
    heldOn: day(),
    sourceId: uuid().references(() => sources.id),
  },
  (t) => [index("posts_person").on(t.personId), index("posts_organisation").on(t.organisationId)],
);

/** Something that takes place between people: a talk, a working session, a delegation's trip; an item of a visit's programme. */
export const meetings = pgTable(
  "meetings",
  {
    id: id(),
    key: text().unique(),
    firstOn: day().notNull(),
    lastOn: day(),
    titleEn: text().notNull(),
    titleVi: text().notNull(),
    place: text(),
    /** The visit whose programme it belongs to. */
    visitId: uuid().references(() => visits.id),
    /** `HH:MM` at the place itself, where the programme gives hours. */
    startsAt: text(),
    endsAt: text(),
    /** What was said and agreed, as the minutes have it. */
    minutes: text(),
    sourceId: uuid().references(() => sources.id),
    version: integer().notNull().default(1),
    createdBy: uuid().references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index("meetings_day").on(t.firstOn), index("meetings_visit").on(t.visitId, t.firstOn, t.startsAt)],
);

export const meetingPeople = pgTable(
  "meeting_people",
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), index("meeting_people_person").on(t.personId)],
);

export const meetingAgreements = pgTable(
  "meeting_agreements",
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.agreementId] }), index("meeting_agreements_of").on(t.agreementId)],
);

export const meetingOrganisations = pgTable(
  "meeting_organisations",
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.organisationId] }),
    index("meeting_organisations_of").on(t.organisationId),
  ],
);
