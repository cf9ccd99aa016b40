/** Saying that the agreements of an organisation that ended were gone through. */
import { and, eq, gt } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { successionDecisions, successionReviews } from "#db/schema";
import { countReview, type Review } from "./review-queries.server";

/**
 * Finishes a going-through. Refused while an agreement that this person sees is open; what they may not see is counted by nobody.
 * Finished already, it is finished again only where something was decided since.
 */
export async function finishReview(ctx: Ctx, review: Review): Promise<Outcome<{ decided: number }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const begun = { successionId: review.successionId, startedBy: ctx.actor.id, startedAt: ctx.now };
    await tx.insert(successionReviews).values(begun).onConflictDoNothing();
    const [row] = await tx
      .select()
      .from(successionReviews)
      .where(eq(successionReviews.successionId, review.successionId))
      .for("update");
    if (!row) throw new Error("a going-through was not begun");
    const { open, by } = await countReview({ ...ctx, db: tx as unknown as Ctx["db"] }, review);
    if (open > 0) return refuse({ code: "rule", rule: "successionOpen", parameter: String(open) });
    const decided = Object.values(by).reduce((sum, count) => sum + count, 0);
    if (row.finishedAt) {
      const [since] = await tx
        .select({ id: successionDecisions.agreementId })
        .from(successionDecisions)
        .where(and(eq(successionDecisions.reviewId, row.id), gt(successionDecisions.decidedAt, row.finishedAt)))
        .limit(1);
      if (!since) return done({ decided });
    }
    await tx
      .update(successionReviews)
      .set({ finishedAt: ctx.now, version: row.version + 1 })
      .where(eq(successionReviews.id, row.id));
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: review.organisation.id,
      verb: "successionReviewed",
      changes: {},
    });
    return done({ decided });
  });
}
