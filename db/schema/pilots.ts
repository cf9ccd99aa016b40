/** Pilots, their indicators and reports; filings after signing. */
import { boolean, index, integer, numeric, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { day, id, moment } from "./columns";

/** A projection of the pilot in the snapshot, so that indicators and reports have something to hang on. */
export const pilots = pgTable(
  "pilots",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    question: text(),
    scope: text(),
    firstOn: day(),
    lastOn: day(),
    closedOn: day(),
    outcome: text().$type<"go" | "adjust" | "stop">(),
    /** The event that started it was taken back. */
    withdrawn: boolean().notNull().default(false),
  },
  (t) => [uniqueIndex("pilots_number").on(t.agreementId, t.number)],
);

export const indicators = pgTable(
  "indicators",
  {
    id: id(),
    pilotId: uuid()
      .notNull()
      .references(() => pilots.id),
    name: text().notNull(),
    unit: text(),
    baseline: numeric({ mode: "number" }),
    target: numeric({ mode: "number" }),
    position: integer().notNull().default(0),
  },
  (t) => [uniqueIndex("indicators_name").on(t.pilotId, t.name)],
);

/** A measured value of an indicator on a day. */
export const measurements = pgTable(
  "measurements",
  {
    id: id(),
    indicatorId: uuid()
      .notNull()
      .references(() => indicators.id),
    on: day().notNull(),
    value: numeric({ mode: "number" }).notNull(),
    note: text(),
    recordedBy: uuid()
      .notNull()
      .references(() => users.id),
    recordedAt: moment().notNull(),
  },
  (t) => [uniqueIndex("measurements_day").on(t.indicatorId, t.on)],
);

export const pilotReports = pgTable(
  "pilot_reports",
  {
    id: id(),
    pilotId: uuid()
      .notNull()
      .references(() => pilots.id),
    kind: text().$type<"mid" | "final">().notNull(),
    on: day().notNull(),
    title: text().notNull(),
    /** Where the report lies: a file number, an address. */
    location: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => users.id),
    recordedAt: moment().notNull(),
  },
  (t) => [index("pilot_reports_pilot").on(t.pilotId)],
);

/** A report owed after signing. */
export const filings = pgTable(
  "filings",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    /** Unique in the agreement: a policy's key for those the signing opens, else a fresh one. */
    key: text().notNull(),
    /** Names its words in the catalogues where a signing opened it; null for one added by hand. */
    template: text(),
    /** The policy its due day comes from; null for one added by hand. */
    policyKey: text(),
    what: text(),
    toWhom: text(),
    dueOn: day(),
    sentOn: day(),
    proof: text(),
    /** The signing that opened it was taken back. */
    withdrawn: boolean().notNull().default(false),
    version: integer().notNull().default(1),
  },
  (t) => [uniqueIndex("filings_key").on(t.agreementId, t.key)],
);
