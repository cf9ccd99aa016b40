/** Organisations, people and agreements for tests, made through the verbs where there is one. */
import type { OrganisationDetails } from "#app/organisations/forms";
import { addOrganisation } from "#app/organisations/organisations.server";
import type { PersonDetails } from "#app/people/forms";
import { addPerson } from "#app/people/people.server";
import type { Ctx } from "#app/platform/context.server";
import type { Outcome } from "#app/platform/refusals";
import type { Db } from "#db/client.server";
import { agreementParties, agreements } from "#db/schema";

/** What the verb did; a refusal fails the test. */
export function made<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** A municipality in Viet Nam with nothing else known of it. */
export const organisationDetails = (values: Partial<OrganisationDetails> & { name: string }): OrganisationDetails => ({
  shortName: null,
  names: [],
  type: "municipality",
  level: null,
  country: "VN",
  place: null,
  latitude: null,
  longitude: null,
  parentId: null,
  note: null,
  ...values,
});

export async function organisation(ctx: Ctx, name: string, values: Partial<OrganisationDetails> = {}): Promise<string> {
  return made(await addOrganisation(ctx, organisationDetails({ name, ...values }))).id;
}

export const personDetails = (values: Partial<PersonDetails> & { name: string }): PersonDetails => ({
  names: [],
  familyFirst: true,
  address: null,
  email: null,
  telephone: null,
  languages: [],
  contactReason: null,
  contactSince: null,
  backupId: null,
  reviewOn: null,
  note: null,
  ...values,
});

export async function person(ctx: Ctx, name: string, values: Partial<PersonDetails> = {}): Promise<string> {
  return made(await addPerson(ctx, personDetails({ name, ...values }))).id;
}

/**
 * A bare agreement row without a history, for tests of what hangs on agreements. Tests of an agreement's life start one
 * through its events instead.
 */
export async function agreementRow(
  db: Db,
  reference: string,
  values: Partial<typeof agreements.$inferInsert> & { partyId?: string } = {},
): Promise<string> {
  const { partyId, ...columns } = values;
  const [row] = await db
    .insert(agreements)
    .values({
      reference,
      kind: "memorandumOfCooperation",
      machine: "agreement",
      workflowVersion: 1,
      stage: "signed",
      step: "inForce",
      snapshot: { value: {}, context: {}, status: "active" },
      revision: 1,
      title: reference,
      ...columns,
    })
    .returning({ id: agreements.id });
  const { id } = row as { id: string };
  if (partyId)
    await db.insert(agreementParties).values({ agreementId: id, organisationId: partyId, role: "party", side: "ours" });
  return id;
}
