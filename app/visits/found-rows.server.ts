/** Records named row by row in a form, and back: names typed in lookups become ids, ids become what the lookup shows. */

import { and, inArray } from "drizzle-orm";
import { agreementLabel, findAgreements } from "#app/agreements/lookup.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { findOrganisations, organisationLabels } from "#app/organisations/lookup.server";
import { findPeople, personLabels } from "#app/people/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { atTypedRows } from "#app/platform/form-rows";
import { type Found, lookupProblem } from "#app/platform/lookup";
import type { Problems } from "#app/platform/refusals";
import { agreements } from "#db/schema";

interface Typed {
  organisations?: { organisation: string }[];
  agreements?: { agreement: string }[];
  people?: { person: string }[];
}

interface FoundRows {
  organisationIds: string[];
  agreementIds: string[];
  personIds: string[];
}

/** The ids of everything named, or what is wrong at which row of those on screen (`values`: the form as it was sent). Three queries. */
export async function foundRows(
  ctx: Ctx,
  { organisations = [], agreements: named = [], people = [] }: Typed,
  values: Record<string, unknown>,
): Promise<{ ok: true; ids: FoundRows } | { ok: false; problems: Problems }> {
  const [byOrganisation, byAgreement, byPerson] = await Promise.all([
    findOrganisations(
      ctx.db,
      organisations.map((row) => row.organisation),
    ),
    findAgreements(
      ctx,
      named.map((row) => row.agreement),
    ),
    findPeople(
      ctx.db,
      people.map((row) => row.person),
    ),
  ]);
  const problems = {
    ...atRows(byOrganisation, values, "organisations", "organisation", lookupProblem),
    ...atRows(byAgreement, values, "agreements", "agreement", { none: "agreementNotFound", many: "severalByName" }),
    ...atRows(byPerson, values, "people", "person", lookupProblem),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const ids = {
    organisationIds: idsOf(byOrganisation),
    agreementIds: idsOf(byAgreement),
    personIds: idsOf(byPerson),
  };
  return { ok: true, ids };
}

const idsOf = (found: Found[]): string[] => found.flatMap((one) => (one.ok ? [one.id] : []));

function atRows(
  found: Found[],
  values: Record<string, unknown>,
  name: string,
  field: string,
  words: Record<"none" | "many", string>,
): Problems {
  const problems = Object.fromEntries(
    found.flatMap((one, row) => (one.ok ? [] : [[`${name}.${row}.${field}`, words[one.why]]])),
  );
  return atTypedRows(problems, values[name], name, ["purpose"]);
}

/** What lookups show for records that are chosen already; agreements only where they may be seen. */
export async function rowLabels(ctx: Ctx, { organisationIds, agreementIds, personIds }: Partial<FoundRows>) {
  const [organisations, people, listed] = await Promise.all([
    organisationLabels(ctx, organisationIds ?? []),
    personLabels(ctx, personIds ?? []),
    agreementIds && agreementIds.length > 0
      ? ctx.db
          .select({ id: agreements.id, reference: agreements.reference, title: agreements.title })
          .from(agreements)
          .where(and(inArray(agreements.id, agreementIds), visibleAgreements(ctx)))
      : [],
  ]);
  const labels = new Map(listed.map((row) => [row.id, agreementLabel(row)]));
  return {
    organisations: (organisationIds ?? []).map((id) => organisations.get(id) ?? ""),
    people: (personIds ?? []).map((id) => people.get(id) ?? ""),
    agreements: (agreementIds ?? []).map((id) => labels.get(id) ?? "–"),
  };
}

/** Ids of a conflict, in all its versions. */
export const idsIn = (values: unknown[]): string[] => [
  ...new Set(values.flatMap((value) => (Array.isArray(value) ? value : [])).map(idIn)),
];
export const idIn = (value: unknown): string =>
  typeof value === "object" && value !== null && "agreementId" in value ? String(value.agreementId) : String(value);
