/** From what was typed in the forms of tasks to what the verbs take, and back into words after a conflict. */

import { agreementChosen, findAgreement } from "#app/agreements/lookup.server";
import { promisedAt } from "#app/commitments/promised-at.server";
import { subjectOf } from "#app/documents/subject-of.server";
import { type ConflictWords, fromWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import type { FormValues } from "#app/platform/forms";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import { assignees } from "#app/tasks/task-queries.server";
import type { AgreementChoices } from "./task-fields";
import type { TaskAbout } from "./task-row.server";

/** The agreement the lookup names; blank is none. */
export async function agreementTyped(ctx: Ctx, typed: string | null): Promise<Outcome<string | null>> {
  if (!typed) return done(null);
  const found = await findAgreement(ctx, typed);
  if (found.ok) return done(found.id);
  const problem = found.why === "many" ? "severalByName" : "agreementNotFound";
  return refuse({ code: "input", problems: { agreement: problem } });
}

/** What a new task can be for, besides an agreement; each is a name in the address. */
const records = ["commitment", "meeting", "visit", "person", "organisation"] as const;

/** The record that the address or the form names; 404 where it is not there or may not be seen. */
export async function aboutAsked(ctx: Ctx, asked: URLSearchParams | FormValues): Promise<TaskAbout | null> {
  const named = (type: string) => (asked instanceof URLSearchParams ? asked.get(type) : asked[type]);
  const type = records.find((one) => named(one));
  if (!type) return null;
  const { id, name } = await subjectOf(ctx, { type, id: String(named(type)) });
  return { type, id, name };
}

/** Which agreements a task of a record can belong to: null for any, none where the record decides it alone. */
export async function agreementChoices(ctx: Ctx, about: TaskAbout | null): Promise<AgreementChoices | null> {
  if (about?.type === "commitment") return [];
  if (about?.type !== "meeting") return null;
  const { agreements } = await promisedAt(ctx, about.id, "");
  return agreements.length > 0 ? agreements.map(({ id, reference, title }) => ({ id, reference, title })) : null;
}

/** A conflict about a task in the reader's words. */
export const taskWords = (ctx: Ctx): ConflictWords => ({
  agreementId: { field: "agreement", say: (id) => agreementChosen(ctx, String(id)), form: "typed" },
  assigneeId: { say: async (id) => (await assignees(ctx.db)).find((one) => one.id === id)?.name ?? "–" },
  priority: { say: fromWords(textIn(ctx.locale).oneTask.priorities) },
  repeats: { say: fromWords(textIn(ctx.locale).tasks.repeats) },
});
