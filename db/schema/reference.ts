/** Reference data, edited by the office: sources, policies, holidays, the scorecard. */
import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { day, id } from "./columns";

export const sources = pgTable("sources", {
  id: id(),
  /** `S1`, `resolution-203-2025`; fresh for those added by hand. */
  key: text().notNull().unique(),
  publisher: text().notNull(),
  subject: text().notNull(),
  publishedOn: day(),
  /** When the day is not certain: "2025-08; the item names 12 August". */
  publishedNote: text(),
  language: text(),
  url: text(),
});

/** A number of days a rule of the field sets; the newest row in force on a day counts. */
export const policies = pgTable(
  "policies",
  {
    id: id(),
    key: text().$type<"opinion" | "higherConsent" | "filing">().notNull(),
    days: integer().notNull(),
    unit: text().$type<"workingDays" | "calendarDays">().notNull(),
    /** The rule and article it comes from. */
    source: text().notNull(),
    inForceFrom: day().notNull(),
    lastCheckedOn: day().notNull(),
    /** When the last of calendar days is a day off, the next working day counts. */
    rollForward: boolean().notNull().default(false),
    /** What was sent from this hour on (office time, 0 to 23) counts as sent on the next day; null: the whole day counts. */
    cutOffHour: smallint(),
    version: integer().notNull().default(1),
  },
  (t) => [index("policies_key").on(t.key, t.inForceFrom)],
);

export const holidays = pgTable(
  "holidays",
  {
    country: text().notNull(),
    on: day().notNull(),
    /** `holiday`: not a working day; `workday`: a weekend day that is worked. */
    kind: text().$type<"holiday" | "workday">().notNull(),
    name: text().notNull(),
    localName: text(),
    source: text().notNull(),
    /** Taken out by the office; kept, so that the data file does not bring it back. */
    removed: boolean().notNull().default(false),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.country, t.on] })],
);

/** Which years of which country's table can be relied upon. */
export const holidayYears = pgTable(
  "holiday_years",
  {
    country: text().notNull(),
    year: integer().notNull(),
    complete: boolean().notNull(),
    /** Days of a complete year that are not confirmed, `YYYY-MM-DD`. */
    unconfirmedFrom: day(),
    unconfirmedTo: day(),
    note: text(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.country, t.year] })],
);

/** What an agreement is scored on, 0 to 4 each. */
export const scorecardCriteria = pgTable(
  "scorecard_criteria",
  {
    id: id(),
    key: text().notNull().unique(),
    name: jsonb().$type<{ en: string; vi: string }>().notNull(),
    position: integer().notNull().default(0),
    retiredOn: day(),
    version: integer().notNull().default(1),
  },
  (t) => [index("scorecard_criteria_position").on(t.position)],
);

/** What a request for opinions suggests by default, and where a filing goes. */
export const consultedBodies = pgTable("consulted_bodies", {
  id: uuid().primaryKey().defaultRandom(),
  name: jsonb().$type<{ en: string; vi: string }>().notNull(),
  /** When it has to be asked. */
  note: jsonb().$type<{ en: string; vi: string }>(),
  position: integer().notNull().default(0),
});
