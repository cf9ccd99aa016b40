/** A commitment under lock, with its agreement: what every verb about one begins with. */
import { eq } from "drizzle-orm";
import { lockVisible } from "#app/agreements/record-event.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import type { Tx } from "#db/client.server";
import { commitments } from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";

export type CommitmentRecord = typeof commitments.$inferSelect;

/** The agreement first: whatever happens to it waits. 404 where the person may not see it. */
export async function lockedCommitment(
  tx: Tx,
  ctx: Ctx,
  id: string,
): Promise<{ commitment: CommitmentRecord; agreement: AgreementRow }> {
  if (!isId(id)) notFound();
  const [known] = await tx
    .select({ agreementId: commitments.agreementId })
    .from(commitments)
    .where(eq(commitments.id, id));
  if (!known) notFound();
  const agreement = await lockVisible(tx, ctx, known.agreementId);
  const [commitment] = await tx.select().from(commitments).where(eq(commitments.id, id)).for("update");
  return commitment ? { commitment, agreement } : notFound();
}
