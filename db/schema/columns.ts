import { date, timestamp, uuid } from "drizzle-orm/pg-core";

/** A calendar date, `YYYY-MM-DD`, a plain string from end to end: it never moves with a time zone. */
export const day = () => date({ mode: "string" });

/** A moment, stored with its zone. */
export const moment = () => timestamp({ withTimezone: true, mode: "date" });

/** Primary key. */
export const id = () => uuid().primaryKey().defaultRandom();
