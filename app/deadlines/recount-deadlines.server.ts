/** Deadlines are derived when something happens to an agreement; when what they are counted with changes, the open ones are derived anew here. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { agreements, filings } from "#db/schema";
import { type DerivedAt, deriveDeadlines, readReckoning } from "./derive-deadlines.server";

/** Agreements whose deadlines are derived together. */
const batch = 500;

/**
 * Counts every open deadline again that a policy, the office's country or its holidays set: opinions and consents waited
 * for, reports owed, steps before a planned signing. In the transaction of the change; agreements are locked in one order,
 * so nothing is recorded on them meanwhile. `at.office` is the office as it is after the change.
 */
export async function recountDeadlines(tx: Tx, at: DerivedAt): Promise<void> {
  const owed = tx
    .select({ id: filings.agreementId })
    .from(filings)
    .where(sql`${filings.policyKey} is not null and ${filings.sentOn} is null and not ${filings.withdrawn}`);
  const counted = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        eq(agreements.observed, false),
        sql`(${inArray(agreements.step, ["consulting", "higherConsent"])} or ${inArray(agreements.id, owed)}
          or (${agreements.stage} = 'proposed' and ${agreements.plannedSigningOn} is not null))`,
      ),
    )
    .orderBy(asc(agreements.id))
    .for("update");
  if (counted.length === 0) return;
  const reckoning = await readReckoning(tx, at.office.country);
  for (let from = 0; from < counted.length; from += batch) {
    const ids = counted.slice(from, from + batch).map(({ id }) => id);
    await deriveDeadlines(tx, at, ids, reckoning);
  }
  // A report shows its own due day: the one just counted.
  await tx.execute(sql`
    update filings f set due_on = d.computed_on from deadlines d
    where d.agreement_id = f.agreement_id and d.kind = 'filingDue' and d.subject = f.key and d.closed_at is null
      and f.policy_key is not null and f.sent_on is null and f.due_on is distinct from d.computed_on`);
}
