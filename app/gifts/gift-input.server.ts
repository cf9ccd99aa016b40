/** From what was typed in the forms of gifts to what the verbs take, and back into words after a conflict. */
import { findOrganisation, organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { findPerson, personLabel, suggestPeople } from "#app/people/lookup.server";
import { type ConflictWords, fromWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { lookupProblem } from "#app/platform/lookup";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";

interface Typed {
  person: string | null;
  organisation: string | null;
}

/** The person and the organisation that were named; blank is nobody. */
export async function giftTyped(
  ctx: Ctx,
  { person, organisation }: Typed,
): Promise<Outcome<{ personId: string | null; organisationId: string | null }>> {
  const who = person ? await findPerson(ctx.db, person) : null;
  const where = organisation ? await findOrganisation(ctx.db, organisation) : null;
  const problems: Problems = {};
  if (who && !who.ok) problems.person = lookupProblem[who.why];
  if (where && !where.ok) problems.organisation = lookupProblem[where.why];
  if (Object.keys(problems).length > 0) return refuse({ code: "input", problems });
  return done({ personId: who?.ok ? who.id : null, organisationId: where?.ok ? where.id : null });
}

/** A conflict about a gift in the reader's words. */
export const giftWords = (ctx: Ctx): ConflictWords => ({
  direction: { say: fromWords(textIn(ctx.locale).visits.gift.directions) },
  personId: { field: "person", say: (id) => personLabel(ctx, String(id)), form: "typed" },
  organisationId: { field: "organisation", say: (id) => organisationLabel(ctx, String(id)), form: "typed" },
});

/** What the lookups of the form suggest. */
export async function giftChoices(ctx: Ctx) {
  const [people, organisations] = await Promise.all([suggestPeople(ctx), suggestOrganisations(ctx)]);
  return { people, organisations, today: ctx.today };
}
