/** Names of people in a reader's language, for reads that name them. */
import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";

/** The name kept in the reader's language, else the one in Latin letters. `row` is the table's name or alias in the query. */
export const personNameIn = (row: SQL, locale: Locale): SQL<string> =>
  locale === "en"
    ? sql<string>`${row}.name`
    : sql<string>`coalesce((select n.name from person_names n where n.person_id = ${row}.id and n.language = ${locale}
        order by n.name limit 1), ${row}.name)`;

/** The title of a post in the reader's language where it is kept. */
export const postTitleIn = (row: SQL, locale: Locale): SQL<string> =>
  sql<string>`coalesce(${row}.titles->>${locale}, ${row}.title)`;
