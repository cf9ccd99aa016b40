/**
 * What was counted is kept until something changes that it was counted from, and no moment longer: each reader asks the
 * database first whether anything has. Kept by this process alone.
 */
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { stateOfChanges } from "#db/counted-changes.server";

/** So many answers are kept; the one longest unused goes first. */
const most = 50;
const kept = new WeakMap<Ctx["db"], Map<string, Promise<unknown>>>();

/**
 * The kept answer where nothing has changed, else a new one. `asked` has to name all that the answer depends on besides the
 * records, the day and whose rights it is read with. People who ask at once share one answer.
 */
export async function countedOnce<T>(ctx: Ctx, asked: unknown, count: () => Promise<T>): Promise<T> {
  // Read before anything is counted: what changes while it is being counted makes the next reader count anew.
  const state = await stateOfChanges(ctx.db, "figures");
  const rights = can(ctx.actor, "confidential.read") ? "everything" : ctx.actor.id;
  const key = JSON.stringify([state, ctx.today, rights, asked]);
  const answers = kept.get(ctx.db) ?? new Map<string, Promise<unknown>>();
  kept.set(ctx.db, answers);
  const answer = answers.get(key) ?? count();
  answers.delete(key);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break;
    answers.delete(oldest);
  }
  return answer as Promise<T>;
}
