/**
 * Agreements for tests, opened and moved on through the same verbs as the pages use. By default everything that any event
 * asks for is on record: our office's organisation, a partner, a contact on each side, a summary and a field.
 */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { nameContacts } from "#app/agreements/contacts.server";
import type { Party } from "#app/agreements/parties.server";
import { recordEvent } from "#app/agreements/record-event.server";
import { type NewAgreement, startAgreement } from "#app/agreements/start-agreement.server";
import { findOrganisation } from "#app/organisations/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { changeOffice } from "#app/settings/office.server";
import { agreements, office } from "#db/schema";
import { made, organisation, person } from "#test/factories/records";
import type { EventType } from "#workflows/events";
import { testContext } from "./context";

export { organisation as makeOrganisation, person as makePerson } from "#test/factories/records";

/** The office's own organisation: Ho Chi Minh City, made and set when the office has none. */
export async function ourOrganisation(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.select().from(office).where(eq(office.id, 1));
  if (!row) throw new Error("the office has no row");
  if (!row.organisationId) {
    const names = [{ language: "vi", name: "Thành phố Hồ Chí Minh" }];
    row.organisationId = await organisation(ctx, "Ho Chi Minh City", { level: "provincial", names });
    const { id: _, ...change } = row;
    made(await changeOffice(await testContext({ db: ctx.db, role: "administrator" }), change));
  }
  ctx.office.organisationId = row.organisationId;
  return row.organisationId;
}

/** An organisation by its name: the one there is, or a new one. */
async function organisationNamed(ctx: Ctx, name: string, country: string): Promise<string> {
  const found = await findOrganisation(ctx.db, name);
  return found.ok ? found.id : organisation(ctx, name, { country });
}

export type AgreementChoices = Partial<NewAgreement> & {
  /** Where it is taken over: `inForce`, `running`. Left out: it is proposed. */
  step?: string;
  /** More of the first event's form: `{ signedOn: "2023-11-17" }`. */
  values?: Record<string, unknown>;
  /** Contact persons on both sides; true unless said otherwise. */
  contacts?: boolean;
};

/** Opens an agreement between our office and Guangzhou, owned by whoever opens it, unless said otherwise. */
export async function makeAgreement(
  ctx: Ctx,
  choices: AgreementChoices = {},
): Promise<{ id: string; reference: string }> {
  const { step, values = {}, contacts = true, ...details } = choices;
  const ours = await ourOrganisation(ctx);
  const parties: Party[] = details.parties ?? [
    { organisationId: ours, role: "party", side: "ours" },
    { organisationId: await organisationNamed(ctx, "Guangzhou", "CN"), role: "party", side: "theirs" },
  ];
  const input: NewAgreement = {
    reference: null,
    title: "Memorandum on smart cities",
    titleLanguage: "en",
    titles: [],
    kind: "memorandumOfUnderstanding",
    fields: ["smartCity"],
    summary: "What the two cities do together",
    whyPartner: null,
    binding: null,
    confidential: false,
    parentId: null,
    relatedIds: [],
    ownerId: ctx.actor.id,
    ...details,
    parties,
  };
  const year = Number(ctx.today.slice(0, 4));
  const begun = step
    ? await startAgreement(ctx, input, "takenOver", { step, source: "A file of the office", ...values }, randomUUID())
    : await startAgreement(
        ctx,
        input,
        "proposed",
        { on: `${year - 1}-01-06`, by: "A department", ...values },
        randomUUID(),
      );
  const agreement = made(begun);
  if (contacts)
    made(
      await nameContacts(ctx, agreement.id, {
        ours: await person(ctx, "Nguyễn An"),
        theirs: await person(ctx, "Chen Li"),
      }),
    );
  return agreement;
}

/** Records an event on the agreement as it stands; a refusal fails the test. */
export async function happens(ctx: Ctx, agreementId: string, type: EventType, values: Record<string, unknown>) {
  const [row] = await ctx.db
    .select({ revision: agreements.revision })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const envelope = { revision: row?.revision ?? 0, requestKey: randomUUID() };
  return made(await recordEvent(ctx, agreementId, type, values, envelope));
}
