/** From what was typed in the forms of organisations to what the verbs take, and back into words after a conflict. */
import type { Catalogue } from "#app/locales/catalogue";
import type { OrganisationName } from "#app/organisations/forms";
import { findOrganisation, organisationLabel } from "#app/organisations/lookup.server";
import { type ConflictWords, fromWords, sayNames } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { lookupProblem } from "#app/platform/lookup";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";

/** The organisation a lookup field names; blank is none. */
export async function organisationTyped(
  ctx: Ctx,
  field: string,
  typed: string | null,
): Promise<Outcome<string | null>> {
  if (!typed) return done(null);
  const found = await findOrganisation(ctx.db, typed);
  return found.ok ? done(found.id) : refuse({ code: "input", problems: { [field]: lookupProblem[found.why] } });
}

/** A former name says that it is one. */
const saidAs = ({ former, untilOn, ...name }: OrganisationName, t: Catalogue) => ({
  ...name,
  name: former
    ? `${name.name} – ${t.organisations.former.toLowerCase()}${untilOn ? `, ${t.organisations.untilDay(formatDay(t, untilOn))}` : ""}`
    : name.name,
});

/** A conflict about an organisation in the reader's words. */
export function organisationWords(ctx: Ctx): ConflictWords {
  const t = textIn(ctx.locale);
  return {
    names: { say: (names) => sayNames((names as OrganisationName[]).map((one) => saidAs(one, t))) },
    type: { say: fromWords(t.organisations.types) },
    level: { say: fromWords(t.organisations.levels) },
    country: { say: fromWords(t.countries) },
    parentId: { field: "parent", say: (id) => organisationLabel(ctx, String(id)), form: "typed" },
  };
}
