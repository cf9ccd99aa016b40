/** Organisations: their names in several scripts, and who answers for them after they ended. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, id, moment } from "./columns";
import { sources } from "./reference";

export type OrganisationType =
  | "municipality"
  | "district"
  | "province"
  | "agency"
  | "company"
  | "university"
  | "association"
  | "zone"
  | "party"
  | "ministry";

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    /** The name shown in lists, in Latin script. Names in other languages: `organisation_names`. */
    name: text().notNull(),
    shortName: text(),
    type: text().$type<OrganisationType>().notNull(),
    /** Level of government, where it has one. */
    level: text().$type<"national" | "provincial" | "district" | "local">(),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    place: text(),
    /** Degrees, WGS 84. */
    latitude: numeric({ precision: 8, scale: 5, mode: "number" }),
    longitude: numeric({ precision: 8, scale: 5, mode: "number" }),
    parentId: uuid(),
    note: text(),
    /** Turned out to be the same as another: its page leads there, no list shows it. See `merges`. */
    mergedIntoId: uuid().references((): AnyPgColumn => organisations.id),
    /** Normalised by the database: every name, without accents, lower case. */
    searchText: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("organisations_search").using("gin", t.searchText.op("gin_trgm_ops")),
    index("organisations_name").on(t.name, t.id),
    index("organisations_country").on(t.country, t.name),
    index("organisations_parent").on(t.parentId),
    /** By what duplicates are found: the name without accents, its words in any order. */
    index("organisations_name_key").on(sql`name_key(${t.name})`),
    index("organisations_name_like").using("gin", sql`name_key(${t.name}) gin_trgm_ops`),
    index("organisations_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
  ],
);

export const organisationNames = pgTable(
  "organisation_names",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** BCP 47: `vi`, `zh-Hans`, `ko`, `en`. */
    language: text().notNull(),
    name: text().notNull(),
    /** It was called so once, up to this day where that is known. */
    former: boolean().notNull().default(false),
    untilOn: day(),
  },
  (t) => [
    uniqueIndex("organisation_names_each").on(t.organisationId, t.language, t.name),
    index("organisation_names_key").on(sql`name_key(${t.name})`),
  ],
);

/** One organisation ended and another answers for it from that day on. */
export const successions = pgTable(
  "successions",
  {
    id: id(),
    predecessorId: uuid()
      .notNull()
      .references(() => organisations.id),
    successorId: uuid()
      .notNull()
      .references(() => organisations.id),
    on: day().notNull(),
    sourceId: uuid().references(() => sources.id),
    /** The act, as cited: "National Assembly resolution 203/2025/QH15". */
    act: text(),
  },
  (t) => [uniqueIndex("successions_predecessor").on(t.predecessorId), index("successions_successor").on(t.successorId)],
);

/** Context stated by a source about an organisation, shown on its page. */
export const organisationFacts = pgTable(
  "organisation_facts",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    facts: jsonb().$type<{ en: string; vi: string }>().notNull(),
    sourceId: uuid().references(() => sources.id),
  },
  (t) => [index("organisation_facts_of").on(t.organisationId)],
);
