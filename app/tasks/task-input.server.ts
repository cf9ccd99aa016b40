/** From what was typed in the forms of tasks to what the verbs take, and back into words after a conflict. */

import { agreementChosen, findAgreement } from "#app/agreements/lookup.server";
import type { ConflictWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { assignees } from "#app/tasks/task-queries.server";

/** The agreement the lookup names; blank is none. */
export async function agreementTyped(ctx: Ctx, typed: string | null): Promise<Outcome<string | null>> {
  if (!typed) return done(null);
  const found = await findAgreement(ctx, typed);
  if (found.ok) return done(found.id);
  const problem = found.why === "many" ? "severalByName" : "agreementNotFound";
  return refuse({ code: "input", problems: { agreement: problem } });
}

/** A conflict about a task in the reader's words. */
export const taskWords = (ctx: Ctx): ConflictWords => ({
  agreementId: { field: "agreement", say: (id) => agreementChosen(ctx, String(id)), form: "typed" },
  assigneeId: { say: async (id) => (await assignees(ctx.db)).find((one) => one.id === id)?.name ?? "–" },
});
