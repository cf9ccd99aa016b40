/**
 * Whether anything has changed since: by triggers, every transaction that writes to a table of records leaves a row that becomes visible together
 * with what it wrote (migrations 0010 and 0024). The oldest rows are dropped now and then.
 */
import { sql } from "drizzle-orm";
import type { Executor } from "./client.server";

/** What figures are counted from, or anything that a page can show. */
export type Watched = "figures" | "everything";

/** A text that differs whenever another set of changes is visible: rows only come, with growing numbers, or are dropped from below. */
export async function stateOfChanges(db: Executor, watched: Watched): Promise<string> {
  const which = watched === "figures" ? sql`where of_figures` : sql``;
  const [row] = await db.execute<{ state: string }>(sql`
    select concat_ws(' ', count(*), coalesce(sum(id), 0), coalesce(max(id), 0)) as state from counting.changes ${which}`);
  return row?.state ?? "";
}
