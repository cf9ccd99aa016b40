/** Reports that are still to be made and whose job is gone: given up after many attempts, or not brought back with a copy. */
import { sql } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import type { Db } from "#db/client.server";

/** Asks for each of them again. One that is being made has its job still, and is left alone; so does asking twice. */
export async function askAgain(db: Db): Promise<void> {
  const lost = await db.execute<{ id: string }>(sql`
    select id from reports r where r.status in ('waiting', 'making')
      and not exists (select 1 from graphile_worker.jobs j where j.key = 'report:' || r.id) limit 100`);
  for (const { id } of lost) await enqueue(db, "report", { id }, `report:${id}`);
}
