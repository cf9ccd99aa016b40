/** The verb behind the board: a task is made to stand in another lane, through the verbs that say so of one task. */
import type { Ctx } from "#app/platform/context.server";
import { done, type Outcome, type Refusal } from "#app/platform/refusals";
import type { Db } from "#db/client.server";
import type { LaneToMoveTo } from "./task-lanes";
import { beginTask, completeTask, reopenTask } from "./tasks.server";

/** In one transaction: what is done is opened again before it is begun. Refused where the task's own rules refuse it; then nothing was moved. */
export async function moveTask(ctx: Ctx, id: string, to: LaneToMoveTo): Promise<Outcome<{ id: string }>> {
  if (to === "done") return completeTask(ctx, id, { doneOn: null });
  let refusal: Refusal | undefined;
  try {
    return await ctx.db.transaction(async (tx) => {
      const within = { ...ctx, db: tx as unknown as Db };
      for (const step of [() => reopenTask(within, id), () => beginTask(within, id, to === "begun")]) {
        const outcome = await step();
        if (!outcome.ok) {
          refusal = outcome.refusal;
          // Half of it is not done.
          tx.rollback();
        }
      }
      return done({ id });
    });
  } catch (error) {
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}
