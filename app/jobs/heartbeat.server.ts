/**
 * Signs of life, by the database's own clock: a worker that gives none for two minutes is dead, and what it had of the queue is
 * free again. What it had of the mails frees itself when its lease runs out.
 */
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { workers } from "#db/schema";

/** Seconds between two signs. */
export const usualPulse = 20;
const silence = sql`interval '2 minutes'`;

/** The name under which a worker takes reports. It lives and dies with the worker. */
export const reportsLine = (workerId: string) => `${workerId}:reports`;

/** Gives a sign of life, and buries the dead. */
export async function giveSign(db: Db, workerId: string): Promise<void> {
  await db
    .insert(workers)
    .values({ id: workerId, startedAt: sql`now()`, lastTickAt: sql`now()` })
    .onConflictDoUpdate({ target: workers.id, set: { lastTickAt: sql`now()` } });
  await db.execute(sql`
    with dead as (delete from ${workers} where ${workers.lastTickAt} < now() - ${silence} returning id),
      known as (select coalesce(array_agg(id), '{}') as ids from dead)
    select graphile_worker.force_unlock_workers(ids || array(select one || ${reportsLine("")} from unnest(ids) one))
    from known where cardinality(ids) > 0`);
}
