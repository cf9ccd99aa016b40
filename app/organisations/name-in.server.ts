/** Names of organisations in a reader's language, for reads that name them. */
import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";

/** The kept name of an organisation in a language; null where there is none. In English it is the one shown everywhere. `id` is of no table called `n`. */
export const nameFor = (id: SQL, locale: Locale): SQL =>
  locale === "en"
    ? sql`null::text`
    : sql`(select n.name from organisation_names n
  where n.organisation_id = ${id} and n.language = ${locale} and not n.former order by n.name limit 1)`;

/** Its name in full. `row` is the table's name or alias in the query. */
export const nameIn = (row: SQL, locale: Locale): SQL<string> =>
  locale === "en" ? sql<string>`${row}.name` : sql<string>`coalesce(${nameFor(sql`${row}.id`, locale)}, ${row}.name)`;

/** For lists: its short name, else the name. An abbreviation is the same in every language, other short names are words of one. */
export const shortNameIn = (row: SQL, locale: Locale): SQL<string> =>
  locale === "en"
    ? sql<string>`coalesce(${row}.short_name, ${row}.name)`
    : sql<string>`case when ${row}.short_name ~ '^[A-Z][A-Z0-9-]{1,11}$' then ${row}.short_name
        else coalesce(${nameFor(sql`${row}.id`, locale)}, ${row}.short_name, ${row}.name) end`;
