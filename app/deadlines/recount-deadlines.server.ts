/** Deadlines are derived when something happens to an agreement; when what they are counted with changes, the open ones are derived anew here. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { deriveDeadlines, readReckoning } from "#app/agreements/follow-up.server";
import type { Tx } from "#db/client.server";
import { agreements, filings } from "#db/schema";

/**
 * Counts every open deadline again that a policy or a country's holidays set: opinions and consents waited for, reports owed.
 * In the transaction of the change; agreements are locked in one order, so nothing is recorded on them meanwhile.
 */
export async function recountDeadlines(tx: Tx, country: string): Promise<void> {
  const owed = tx
    .select({ id: filings.agreementId })
    .from(filings)
    .where(sql`${filings.policyKey} is not null and ${filings.sentOn} is null and not ${filings.withdrawn}`);
  const waiting = await tx
    .select({ id: agreements.id, observed: agreements.observed, snapshot: agreements.snapshot })
    .from(agreements)
    .where(
      and(
        eq(agreements.observed, false),
        sql`(${inArray(agreements.step, ["consulting", "higherConsent"])} or ${inArray(agreements.id, owed)})`,
      ),
    )
    .orderBy(asc(agreements.id))
    .for("update");
  if (waiting.length === 0) return;
  const reckoning = await readReckoning(tx, country);
  for (const agreement of waiting) await deriveDeadlines(tx, agreement, reckoning);
  // A report shows its own due day: the one just counted.
  await tx.execute(sql`
    update filings f set due_on = d.due_on from deadlines d
    where d.agreement_id = f.agreement_id and d.kind = 'filingDue' and d.subject = f.key
      and f.policy_key is not null and f.sent_on is null and f.due_on is distinct from d.due_on`);
}
