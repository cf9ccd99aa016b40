/** A conflict about a reminder policy in the reader's words. */
import { type ConflictWords, fromWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import type { PolicyFields } from "./forms";

export function policyWords(ctx: Ctx): ConflictWords {
  const { audience } = textIn(ctx.locale).reminders;
  return {
    beforeDays: { say: (days) => (days as number[]).join(", "), form: "typed" },
    audience: { say: (all) => (all as string[]).map(fromWords(audience)).join(", ") },
    outsiders: {
      say: (all) => (all as PolicyFields["outsiders"]).map(({ name, address }) => `${name} <${address}>`).join(", "),
    },
  };
}
