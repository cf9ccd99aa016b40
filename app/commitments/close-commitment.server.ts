/**
 * Closing a commitment: fulfilled, not fulfilled, or withdrawn; of a recurring one also this time alone, which moves it on
 * to the next day of its rhythm. And taking that back.
 */
import { and, desc, eq, isNotNull, or, sql } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { commitmentProgress, commitments } from "#db/schema";
import { changesOf, closedState, roundOf } from "./closing-state";
import { evidenceCount } from "./evidence.server";
import type { Closing } from "./forms";
import { lockedCommitment } from "./locked-commitment.server";
import { recordCommitment } from "./record-commitment.server";
import { isOpen } from "./row";

/**
 * Closes a commitment, of an ended agreement too. Fulfilled without evidence is refused where evidence is asked for: it is
 * described here, or a document of the commitment of kind evidence (of a recurring one, added since the time before). From a form opened on
 * another version nothing is closed, so that one time is never taken for two.
 */
export async function closeCommitment(ctx: Ctx, id: string, input: Closing): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const { commitment, agreement } = await lockedCommitment(tx, ctx, id);
    if (agreement.step === "voided") return refuse({ code: "rule", rule: "commitmentOfVoided" });
    if (!isOpen(commitment.status)) return refuse({ code: "rule", rule: "commitmentClosed" });
    if (input.version !== commitment.version) return refuse({ code: "rule", rule: "commitmentChanged" });
    if (input.value !== null && !commitment.measure)
      return refuse({ code: "input", problems: { value: "nothingMeasured" } });
    const { how, on, note, evidence } = input;
    if (how === "missed" && !roundOf(commitment)) return refuse({ code: "input", problems: { how: "chooseEnding" } });
    if (how === "fulfilled" && commitment.evidenceRequired && !evidence && (await evidenceCount(tx, id)) === 0)
      return refuse({ code: "input", problems: { evidence: "evidenceNeeded" } });
    const after = closedState(commitment, input, ctx.actor.id);
    const version = commitment.version + 1;
    await tx
      .update(commitments)
      .set({ ...after.set, version })
      .where(eq(commitments.id, id));
    await tx.insert(commitmentProgress).values({
      ...{ commitmentId: id, on, text: note ?? "", value: input.value, evidence, ...after.round },
      ...{ recordedBy: ctx.actor.id, recordedAt: ctx.now },
    });
    await deriveDeadlines(tx, ctx, [agreement.id]);
    const changes = { ...after.changes, ...(note ? { note: [null, note] as [null, string] } : {}) };
    await recordCommitment(tx, ctx, { ...commitment, version }, after.verb, changes, on);
    return done({ id });
  });
}

/**
 * Opens a commitment again: one that is closed, or the last time of a recurring one that moved on. What was said then stays
 * in its log.
 */
export async function reopenCommitment(
  ctx: Ctx,
  id: string,
  { version: opened }: { version: number },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { commitment, agreement } = await lockedCommitment(tx, ctx, id);
    if (agreement.step === "voided") return refuse({ code: "rule", rule: "commitmentOfVoided" });
    if (opened !== commitment.version) return refuse({ code: "rule", rule: "commitmentChanged" });
    const last = await lastRound(tx, id);
    const wasClosed = !isOpen(commitment.status);
    const round = last?.metDueOn ?? last?.missedDueOn ?? null;
    if (!wasClosed && !round) return refuse({ code: "rule", rule: "commitmentOpen" });
    // Of a closed one, its last time only where that closed it: otherwise the day it waited for is due again.
    const takesBack = round !== null && (!wasClosed || round === commitment.dueOn);
    const dueOn = takesBack ? round : commitment.dueOn;
    if (takesBack && last)
      await tx
        .update(commitmentProgress)
        .set({ metDueOn: null, missedDueOn: null })
        .where(eq(commitmentProgress.id, last.id));
    const version = commitment.version + 1;
    const set = { status: "underway" as const, dueOn, closedOn: null, closedBy: null, evidence: null, version };
    await tx.update(commitments).set(set).where(eq(commitments.id, id));
    await deriveDeadlines(tx, ctx, [agreement.id]);
    const changes = changesOf(commitment, set);
    await recordCommitment(tx, ctx, { ...commitment, version }, "commitmentReopened", changes);
    return done({ id });
  });
}

async function lastRound(tx: Tx, id: string) {
  const { commitmentId, metDueOn, missedDueOn, recordedAt } = commitmentProgress;
  const [row] = await tx
    .select()
    .from(commitmentProgress)
    .where(and(eq(commitmentId, id), or(isNotNull(metDueOn), isNotNull(missedDueOn))))
    .orderBy(desc(sql`coalesce(${metDueOn}, ${missedDueOn})`), desc(recordedAt))
    .limit(1);
  return row;
}
