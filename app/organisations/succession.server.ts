/** Parties change: who ended, who answers for them since when, and by which act. */

import { and, eq } from "drizzle-orm";
import { refreshObserved } from "#app/agreements/observed.server";
import { answersNow } from "#app/organisations/answers.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { nextVersion, oneSuccessionAtATime } from "#app/succession/locked.server";
import { refreshAgreementSearchOf } from "#db/agreement-search.server";
import type { Tx } from "#db/client.server";
import { organisations, successions } from "#db/schema";

export interface Succession {
  predecessorId: string;
  successorId: string;
  on: string;
  act: string | null;
  sourceId: string | null;
}

/**
 * Records that an organisation ended and another answers for it from that day on. Refused for a day still to come, for
 * the organisation itself, where it has a successor already, and where the successor is itself answered for by it.
 */
export async function recordSuccession(ctx: Ctx, input: Succession): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(input.predecessorId)) notFound();
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    await oneSuccessionAtATime(tx);
    const [ended] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.id, input.predecessorId), presentOrganisations()))
      .for("no key update");
    if (!ended) notFound();
    const problem = await canSucceed(tx, input.predecessorId, input.successorId);
    if (problem) return refuse({ code: "input", problems: { successor: problem } });
    const [row] = await tx
      .insert(successions)
      .values(input)
      .onConflictDoNothing({ target: successions.predecessorId })
      .returning({ id: successions.id });
    if (!row) {
      const [same] = await tx
        .select({ id: successions.id })
        .from(successions)
        .where(
          and(
            eq(successions.predecessorId, input.predecessorId),
            eq(successions.successorId, input.successorId),
            eq(successions.on, input.on),
          ),
        );
      return same ? done(same) : refuse({ code: "rule", rule: "alreadySucceeded" });
    }
    await refreshAgreementSearchOf(tx, [input.predecessorId]);
    // What the office succeeds is ours from now on.
    await refreshObserved(tx, ctx);
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: input.predecessorId,
      verb: "successionRecorded",
      changes: { successorId: [null, input.successorId], on: [null, input.on], act: [null, input.act] },
      version: await nextVersion(tx, input.predecessorId),
    });
    return done(row);
  });
}

/** Why one organisation cannot answer for another, as the problem of its field; null where it can. One at a time is asked. */
export async function canSucceed(tx: Tx, predecessorId: string, successorId: string): Promise<string | null> {
  if (successorId === predecessorId) return "succeedsItself";
  if (!isId(successorId)) return "notFoundByName";
  const [known] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, successorId), presentOrganisations()));
  if (!known) return "notFoundByName";
  const end = (await answersNow(tx, [successorId])).get(successorId);
  return end?.through.includes(predecessorId) ? "successionCircle" : null;
}
