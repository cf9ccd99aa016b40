/** What was done for a commitment, day by day. The first entry says that it is under way. */
import { eq } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { commitmentProgress, commitments } from "#db/schema";
import { lockedCommitment } from "./locked-commitment.server";
import { recordCommitment } from "./record-commitment.server";
import { isOpen } from "./row";

export interface ProgressInput {
  on: string;
  text: string;
  /** Only of what is measured. */
  value: number | null;
}

/**
 * Adds an entry to the log, of a day not still to come. Refused once the commitment is closed. `asked`: the id that the form makes; twice the
 * same is one entry. Gone back to and filled in anew, the form has to be opened again.
 */
export async function recordProgress(
  ctx: Ctx,
  id: string,
  input: ProgressInput,
  asked: { id?: string } = {},
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const { commitment, agreement } = await lockedCommitment(tx, ctx, id);
    if (agreement.step === "voided") return refuse({ code: "rule", rule: "commitmentOfVoided" });
    if (!isOpen(commitment.status)) return refuse({ code: "rule", rule: "commitmentClosed" });
    if (input.value !== null && !commitment.measure)
      return refuse({ code: "input", problems: { value: "nothingMeasured" } });
    const [entry] = await tx
      .insert(commitmentProgress)
      .values({ ...asked, commitmentId: id, ...input, recordedBy: ctx.actor.id, recordedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: commitmentProgress.id });
    if (!entry) return sentBefore(tx, id, input, asked.id as string);
    // Something is done: what was to be dormant is not.
    await deriveDeadlines(tx, ctx, [agreement.id]);
    const begins = commitment.status === "open";
    const version = commitment.version + (begins ? 1 : 0);
    if (begins) await tx.update(commitments).set({ status: "underway", version }).where(eq(commitments.id, id));
    await recordCommitment(
      tx,
      ctx,
      { ...commitment, version },
      "commitmentProgressed",
      { text: [null, input.text], value: [null, input.value], ...(begins ? { status: ["open", "underway"] } : {}) },
      input.on,
    );
    return done({ id });
  });
}

async function sentBefore(
  tx: Tx,
  commitmentId: string,
  { on, text }: ProgressInput,
  id: string,
): Promise<Outcome<{ id: string }>> {
  const [known] = await tx.select().from(commitmentProgress).where(eq(commitmentProgress.id, id));
  const isSame = known?.commitmentId === commitmentId && known.on === on && known.text === text;
  return isSame ? done({ id: commitmentId }) : refuse({ code: "input", problems: { requestKey: "reopenForm" } });
}
