/** Documents that show that a commitment was fulfilled: counted alike by the form that closes it and by the verb. */
import { sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";

/** How many there are; of a recurring one, brought in since it was met before. One query. */
export async function evidenceCount(db: Executor, commitmentId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from documents d
    where d.subject_type = 'commitment' and d.subject_id = ${commitmentId} and d.kind = 'evidence' and d.latest
      and d.removed_at is null and d.created_at > coalesce((select max(p.recorded_at) from commitment_progress p
        where p.commitment_id = ${commitmentId} and p.met_due_on is not null), '-infinity')`);
  return row?.count ?? 0;
}
