/** People and the posts they hold over time; meetings they took part in. */
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";
import { organisations } from "./organisations";
import { sources } from "./reference";

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
    note: text(),
    searchText: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index("people_search").using("gin", t.searchText.op("gin_trgm_ops")), index("people_name").on(t.name, t.id)],
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
  (t) => [uniqueIndex("person_names_each").on(t.personId, t.language, t.name)],
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
    fromOn: day(),
    toOn: day(),
    /** A day on which a source says the post was held, when its first and last day are not known. */
    heldOn: day(),
    sourceId: uuid().references(() => sources.id),
  },
  (t) => [index("posts_person").on(t.personId), index("posts_organisation").on(t.organisationId)],
);

/** Something that took place between people: a talk, a working session, a delegation's trip. */
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
    sourceId: uuid().references(() => sources.id),
  },
  (t) => [index("meetings_day").on(t.firstOn)],
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
