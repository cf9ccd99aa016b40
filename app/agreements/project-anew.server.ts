/** What lists and figures read of histories, derived anew after an upgrade that reads more of them. Changes no state. */
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { agreements } from "#db/schema";
import { lockAgreement, lockAgreements, writeMilestones } from "#db/workflow-store.server";
import { milestonesOf } from "#workflows/milestones";
import { projectionOf } from "#workflows/projection";
import type { StoredSnapshot } from "#workflows/snapshot";
import { readHistory } from "./log.server";

/** Writes the course and the projected columns of agreements again. Doing it twice changes nothing. */
export async function projectAnew(tx: Tx, ids: string[]): Promise<void> {
  for (const id of await lockAgreements(tx, ids)) {
    const row = await lockAgreement(tx, id);
    if (!row || row.revision === 0) continue;
    const history = await readHistory(tx, id);
    const course = milestonesOf(row.machine, history);
    await writeMilestones(tx, id, course);
    const columns = projectionOf(row.snapshot as StoredSnapshot, history, course);
    await tx.update(agreements).set(columns).where(eq(agreements.id, id));
  }
}
