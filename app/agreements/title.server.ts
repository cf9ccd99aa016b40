/** The title of an agreement as a reader gets it: in the reader's language where there is one. For selects from `agreements`. */
import { sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";
import { agreements } from "#db/schema";

/** Two columns: the title, and the language it is in. */
export function titleIn(locale: Locale) {
  const own = sql`(select t.title from agreement_titles t where t.agreement_id = ${agreements.id} and t.language = ${locale})`;
  const elsewhere = sql`${agreements.titleLanguage} <> ${locale}`;
  return {
    title: sql<string>`coalesce(case when ${elsewhere} then ${own} end, ${agreements.title})`,
    titleLanguage: sql<string>`case when ${elsewhere} and exists ${own} then ${locale} else ${agreements.titleLanguage} end`,
  };
}
