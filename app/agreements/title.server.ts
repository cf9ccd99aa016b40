/** The title of an agreement as a reader gets it: in the reader's language where there is one. For selects from `agreements`. */
import { sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";
import { agreements } from "#db/schema";

/**
 * Two columns: the title, and the language it is in. Both look the title up record by record: asked with `exists`, the planner reads the
 * titles of the whole register for a page of fifty.
 */
export function titleIn(locale: Locale) {
  const own = sql`(select t.title from agreement_titles t where t.agreement_id = ${agreements.id} and t.language = ${locale})`;
  const elsewhere = sql`${agreements.titleLanguage} <> ${locale}`;
  return {
    title: sql<string>`coalesce(case when ${elsewhere} then ${own} end, ${agreements.title})`,
    titleLanguage: sql<string>`case when ${elsewhere} and ${own} is not null then ${locale} else ${agreements.titleLanguage} end`,
  };
}
