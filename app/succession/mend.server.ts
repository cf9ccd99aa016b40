/** Verbs: a succession that was recorded wrongly is put right, or taken back. Recording one is in `organisations/succession.server.ts`. */
import { eq } from "drizzle-orm";
import { refreshObserved } from "#app/agreements/observed.server";
import { canSucceed } from "#app/organisations/succession.server";
import { changesSince, recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { refreshAgreementSearchOf } from "#db/agreement-search.server";
import { successionReviews, successions } from "#db/schema";
import { lockSuccession, nextVersion } from "./locked.server";
import { anyStanding } from "./standing.server";

export interface Correction {
  /** The organisation's version that the form was opened on. */
  version: number;
  successorId: string;
  on: string;
  act: string | null;
}

/**
 * Puts right the day, the act and, while no decision hangs on it, the successor. Refused as recording it would be, where another
 * successor is named and decisions stand, and field by field where somebody else changed the same meanwhile. What is changed here
 * is no source's word any more.
 */
export async function correctSuccession(
  ctx: Ctx,
  predecessorId: string,
  { version, ...yours }: Correction,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (yours.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const theirs = await lockSuccession(tx, predecessorId);
    if (!theirs.row) return refuse({ code: "rule", rule: "successionGone" });
    const { id, sourceId, successorId, on, act } = theirs.row;
    const present = { version: theirs.version, fields: { successorId, on, act } };
    const laid = await layOver(tx, { type: "organisation", id: predecessorId }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    if (changes.successorId) {
      if (await anyStanding(tx, id)) return refuse({ code: "input", problems: { successor: "successionDecided" } });
      const problem = await canSucceed(tx, predecessorId, merged.successorId);
      if (problem) return refuse({ code: "input", problems: { successor: problem } });
    }
    await tx
      .update(successions)
      .set({ ...merged, sourceId: null })
      .where(eq(successions.id, id));
    if (changes.successorId) {
      await refreshAgreementSearchOf(tx, [predecessorId]);
      await refreshObserved(tx, ctx);
    }
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: predecessorId,
      verb: "successionCorrected",
      changes: { ...changes, ...(sourceId ? { sourceId: [sourceId, null] } : {}) },
      version: await nextVersion(tx, predecessorId),
    });
    return done({ beside });
  });
}

/**
 * Takes back that an organisation was succeeded: it answers for itself again, and nothing waits for a decision any more. For managers.
 * Refused while a decision hangs on it, and where somebody changed it since the page was opened. Its history keeps what was recorded and why
 * it was taken back.
 */
export async function takeBackSuccession(
  ctx: Ctx,
  predecessorId: string,
  { version, reason }: { version: number; reason: string },
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "agreements.decide")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { row, version: present } = await lockSuccession(tx, predecessorId);
    if (!row) return refuse({ code: "rule", rule: "successionGone" });
    if (version > present) return refuse({ code: "input", problems: { version: "reopenForm" } });
    const since = await changesSince(tx, { type: "organisation", id: predecessorId }, version);
    if (since.some(({ changes }) => "successorId" in changes || "on" in changes || "act" in changes))
      return refuse({ code: "rule", rule: "successionChangedMeanwhile" });
    if (await anyStanding(tx, row.id)) return refuse({ code: "rule", rule: "successionDecided" });
    await tx.delete(successionReviews).where(eq(successionReviews.successionId, row.id));
    await tx.delete(successions).where(eq(successions.id, row.id));
    await refreshAgreementSearchOf(tx, [predecessorId]);
    await refreshObserved(tx, ctx);
    const { successorId, on, act, sourceId } = row;
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: predecessorId,
      verb: "successionTakenBack",
      changes: {
        ...{ successorId: [successorId, null], on: [on, null], reason: [null, reason] },
        ...(act ? { act: [act, null] } : {}),
        ...(sourceId ? { sourceId: [sourceId, null] } : {}),
      },
      version: await nextVersion(tx, predecessorId),
    });
    return done(null);
  });
}
