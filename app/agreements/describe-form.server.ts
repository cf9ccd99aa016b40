/** The descriptive side of an agreement as its forms hold it, and back: names for records, typed text for lookups. */
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { findAgreements, suggestAgreements } from "#app/agreements/lookup.server";
import { organisationLabels, suggestOrganisations } from "#app/organisations/lookup.server";
import { findPeople, suggestPeople } from "#app/people/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { atTypedRows } from "#app/platform/form-rows";
import type { FormValues } from "#app/platform/forms";
import { type Found, lookupProblem, partMark } from "#app/platform/lookup";
import type { Problems } from "#app/platform/refusals";
import { agreementParties, agreements, users } from "#db/schema";
import { visibleAgreements } from "./visibility.server";

/** How agreements are named in a lookup, by id; those the reader may not see are left out. */
export async function agreementLabels(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: agreements.id, reference: agreements.reference, title: agreements.title })
    .from(agreements)
    .where(and(inArray(agreements.id, ids), visibleAgreements(ctx)));
  return new Map(rows.map(({ id, reference, title }) => [id, `${reference}${partMark}${title}`]));
}

/** Everybody who can own an agreement. */
export async function ownersToChoose(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.system, false), isNull(users.disabledAt), ne(users.role, "viewer")))
    .orderBy(asc(users.name), asc(users.id))
    .limit(500);
}

/** What the lookups of a form suggest. */
export async function suggestions(ctx: Ctx) {
  return {
    agreements: await suggestAgreements(ctx),
    organisations: await suggestOrganisations(ctx),
    people: await suggestPeople(ctx),
    owners: await ownersToChoose(ctx),
  };
}

export type Suggestions = Awaited<ReturnType<typeof suggestions>>;

/** The parties of an agreement as its form holds them. Two queries. */
export async function partyValues(ctx: Ctx, agreementId: string) {
  const rows = await ctx.db
    .select({ id: agreementParties.organisationId, role: agreementParties.role, side: agreementParties.side })
    .from(agreementParties)
    .where(eq(agreementParties.agreementId, agreementId))
    .orderBy(asc(agreementParties.position));
  const labels = await organisationLabels(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, role, side }) => ({ id, organisation: labels.get(id) ?? "", role, side }));
}

/** Finds the agreements typed as parent and as related; a name that fits none or several is a problem of its field. One query. */
export async function resolveFamily(
  ctx: Ctx,
  input: { parent: string | null; related: { agreement: string }[] },
  values: FormValues,
): Promise<{ parentId: string | null; relatedIds: string[]; problems: Problems }> {
  const problems: Problems = {};
  const typed = input.related.map(({ agreement }, at) => ({ field: `related.${at}.agreement`, agreement }));
  if (input.parent) typed.push({ field: "parent", agreement: input.parent });
  const all = await findAgreements(
    ctx,
    typed.map(({ agreement }) => agreement),
  );
  const related = new Set<string>();
  let parentId: string | null = null;
  for (const [at, found] of all.entries()) {
    const { field } = typed[at] as (typeof typed)[number];
    if (!found.ok) problems[field] = lookupProblem[found.why];
    else if (field === "parent") parentId = found.id;
    else related.add(found.id);
  }
  return { parentId, relatedIds: [...related].sort(), problems: atTypedRows(problems, values.related, "related") };
}

/** Finds the contact persons that were typed; blank is nobody. One query. */
export async function resolveContacts(
  ctx: Ctx,
  typed: { ours: string | null; theirs: string | null },
  fieldOf: Record<"ours" | "theirs", string>,
): Promise<{ contacts: { ours: string | null; theirs: string | null }; problems: Problems }> {
  const problems: Problems = {};
  const contacts: { ours: string | null; theirs: string | null } = { ours: null, theirs: null };
  const sides = (["ours", "theirs"] as const).filter((side) => typed[side]);
  const all = await findPeople(
    ctx.db,
    sides.map((side) => typed[side] ?? ""),
  );
  for (const [at, side] of sides.entries()) {
    const found = all[at] as Found;
    if (found.ok) contacts[side] = found.id;
    else problems[fieldOf[side]] = lookupProblem[found.why];
  }
  return { contacts, problems };
}

/** Yes, no, or not known, as the form holds it. */
export const bindingValue = (binding: boolean | null) => (binding === null ? "" : binding ? "yes" : "no");
export const bindingOf = (value: "yes" | "no" | null) => (value === null ? null : value === "yes");
