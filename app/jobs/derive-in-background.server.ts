/**
 * Deriving by new rules after an upgrade, while the application serves: a few batches are one job, which leaves the next to another, so
 * that mails are not kept waiting. Until it is through, lists show of what nobody touched what the former version derived.
 */
import { sql } from "drizzle-orm";
import type { DerivedSoFar } from "#app/deadlines/derive-anew.server";
import type { Executor } from "#db/client.server";
import { enqueue } from "./enqueue.server";

export const deriveKey = "derive";

/** Batches of one job: some seconds. */
export const derivedAtOnce = 5;

/** Leaves the rest to the worker, unless it is at it already. */
export async function deriveInBackground(
  db: Executor,
  from: DerivedSoFar = { of: "agreements", after: null },
): Promise<void> {
  const [row] = await db.execute<{ at: boolean }>(sql`
    select exists (select 1 from graphile_worker.jobs where key = ${deriveKey} and attempts < max_attempts) as at`);
  if (!row?.at) await enqueue(db, "derive", from, deriveKey);
}
