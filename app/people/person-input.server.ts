/** From what was typed in the forms of people to what the verbs take, and back into words after a conflict. */
import type { z } from "zod";
import type { PersonDetails, personForm } from "#app/people/forms";
import { findPerson, personLabel } from "#app/people/lookup.server";
import { languageName } from "#app/platform/codes";
import { type ConflictWords, sayNames } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { lookupProblem } from "#app/platform/lookup";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";

/** The form with its back-up contact found; a name that fits none or several is a problem of the field. */
export async function personTyped<T extends z.output<typeof personForm>>(
  ctx: Ctx,
  { backup, ...details }: T,
): Promise<Outcome<Omit<T, "backup"> & Pick<PersonDetails, "backupId">>> {
  if (!backup) return done({ ...details, backupId: null });
  const found = await findPerson(ctx.db, backup);
  if (!found.ok) return refuse({ code: "input", problems: { backup: lookupProblem[found.why] } });
  return done({ ...details, backupId: found.id });
}

/** A conflict about a person in the reader's words. */
export function personWords(ctx: Ctx): ConflictWords {
  const t = textIn(ctx.locale);
  return {
    names: { say: sayNames },
    familyFirst: { say: (value) => (value ? "✓" : "–") },
    languages: { say: (codes) => (codes as string[]).map((code) => languageName(t, code)).join(", ") },
    backupId: { field: "backup", say: (id) => personLabel(ctx, String(id)), form: "typed" },
  };
}
