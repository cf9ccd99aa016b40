/** The words of a task in a reader's language, for selects: what one of the office's templates gave is there in each. */
import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";

/** The title; null for a task that a rule made, whose words are in the catalogues. `of`: what the select calls `tasks`. */
export const taskTitleIn = (locale: Locale, of = "tasks"): SQL<string | null> =>
  sql<string | null>`coalesce(${sql.raw(of)}.titles ->> ${locale}::text, ${sql.raw(of)}.title)`;

/** The text of an item of its checklist. `of`: what the select calls `task_items`. */
export const taskItemIn = (locale: Locale, of = "task_items"): SQL<string> =>
  sql<string>`coalesce(${sql.raw(of)}.texts ->> ${locale}::text, ${sql.raw(of)}.text)`;
