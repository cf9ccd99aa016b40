/** Verb: an answer is dealt with. What follows from it (another day, somebody else) is done where it belongs. */
import { and, eq } from "drizzle-orm";
import { seenDeadlines } from "#app/deadlines/deadline-rows.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { agreements, answers, deadlines } from "#db/schema";

/** Doing it twice is doing it once. Answers which deadline it was about. */
export async function handleAnswer(ctx: Ctx, id: string | undefined): Promise<Outcome<{ deadlineId: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const [answer] = await tx
      .select({
        deadlineId: answers.deadlineId,
        agreementId: deadlines.agreementId,
        name: answers.name,
        kind: answers.kind,
        handledAt: answers.handledAt,
      })
      .from(answers)
      .innerJoin(deadlines, eq(deadlines.id, answers.deadlineId))
      .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
      .where(and(eq(answers.id, id as string), seenDeadlines(ctx)))
      .for("update", { of: answers });
    if (!answer) notFound();
    const { deadlineId, agreementId, name, kind } = answer;
    if (answer.handledAt) return done({ deadlineId });
    await tx
      .update(answers)
      .set({ handledAt: ctx.now, handledBy: ctx.actor.id })
      .where(eq(answers.id, id as string));
    await recordActivity(tx, ctx, {
      subjectType: "answer",
      subjectId: id as string,
      agreementId,
      verb: "answerHandled",
      changes: { name: [null, name], kind: [null, kind] },
    });
    return done({ deadlineId });
  });
}
