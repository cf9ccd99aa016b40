/**
 * Whether anything that figures are counted from has changed since: by triggers, every transaction that writes to one of those
 * tables leaves a row that becomes visible together with what it wrote (migration 0010). The oldest rows are dropped now and then.
 */
import { sql } from "drizzle-orm";
import type { Executor } from "./client.server";

/** A text that differs whenever another set of changes is visible: rows only come, with growing numbers, or are dropped from below. */
export async function stateOfChanges(db: Executor): Promise<string> {
  const [row] = await db.execute<{ state: string }>(sql`
    select concat_ws(' ', count(*), coalesce(sum(id), 0), coalesce(max(id), 0)) as state from counting.changes`);
  return row?.state ?? "";
}
