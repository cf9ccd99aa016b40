/** Files that were brought and never imported: after a week what they hold is deleted, and that they were brought stays on record. */
import { sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { keptDays } from "./kept-days";

/** So many at a time: each may have many rows. */
const atOnce = 20;

/**
 * Empties the oldest of them: the file, its rows and what was said of its columns. One that somebody or the worker has in hand at the
 * moment is left for the next time; one whose page is still open is refused there afterwards.
 */
export async function emptyLeftImports({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * 24 * 3_600_000).toISOString();
  await db.execute(sql`
    with forgotten as (
      select id from imports
      where created_at < ${before}::timestamptz
        and (status in ('mapping', 'checked') or (status = 'failed' and content is not null))
      order by created_at limit ${atOnce} for update skip locked
    ), emptied as (
      update imports i set content = null, columns = null, mapping = null, version = i.version + 1,
        status = case when i.status = 'failed' then 'failed' else 'expired' end
      from forgotten f where i.id = f.id returning i.id
    )
    delete from import_rows r using emptied e where r.import_id = e.id`);
}
