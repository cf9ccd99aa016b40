/** From what was typed in the forms of commitments to what the verbs take, and back into words after a conflict. */
import { findPerson, personLabel, suggestPeople } from "#app/people/lookup.server";
import type { ConflictWords } from "#app/platform/conflict-words.server";
import { fromWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { lookupProblem } from "#app/platform/lookup";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import { assignees } from "#app/tasks/task-queries.server";
import type { CommitmentChoices } from "./commitment-fields";
import { partiesAnswering } from "./parties.server";

/** The person the lookup names; blank is none. */
export async function personTyped(ctx: Ctx, typed: string | null): Promise<Outcome<string | null>> {
  if (!typed) return done(null);
  const found = await findPerson(ctx.db, typed);
  return found.ok ? done(found.id) : refuse({ code: "input", problems: { person: lookupProblem[found.why] } });
}

/** What the fields of a commitment of this agreement are chosen from. */
export async function choicesFor(ctx: Ctx, agreementId: string): Promise<CommitmentChoices> {
  const [parties, owners, people] = await Promise.all([
    partiesAnswering(ctx.db, agreementId, ctx.locale),
    assignees(ctx.db),
    suggestPeople(ctx),
  ]);
  return { parties, owners, people };
}

/** A conflict about a commitment in the reader's words. */
export function commitmentWords(
  ctx: Ctx,
  { parties, owners }: Pick<CommitmentChoices, "parties" | "owners">,
): ConflictWords {
  const t = textIn(ctx.locale).commitments;
  const nameIn = (list: { id: string; name: string }[]) => (id: unknown) =>
    list.find((one) => one.id === id)?.name ?? "–";
  return {
    side: { say: fromWords(t.sides) },
    organisationId: { say: nameIn(parties) },
    ownerId: { say: nameIn(owners) },
    personId: { field: "person", say: (id) => personLabel(ctx, String(id)), form: "typed" },
    recurs: { say: fromWords(t.recurs) },
  };
}
