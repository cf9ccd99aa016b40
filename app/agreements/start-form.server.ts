/** What the forms that open a record begin with, and the way from what was typed to the verb. */
import { eq } from "drizzle-orm";
import { answersNow } from "#app/organisations/answers.server";
import { organisationLabel, organisationLabels } from "#app/organisations/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { atTypedRows } from "#app/platform/form-rows";
import type { FormValues } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor } from "#db/client.server";
import { agreements } from "#db/schema";
import {
  agreementLabels,
  bindingOf,
  bindingValue,
  ownersToChoose,
  partyValues,
  resolveContacts,
  resolveFamily,
  suggestions,
} from "./describe-form.server";
import { readDetails } from "./details.server";
import { visibleRow } from "./open-event.server";
import { resolveParties } from "./parties.server";
import type { NewAgreement } from "./start-agreement.server";
import type { StartInput } from "./start-forms";

/** A new form: our own organisation stands on our side, and whoever opens it is the owner. */
export async function openStart(ctx: Ctx, succeeds: string | null = null) {
  const predecessor = isId(succeeds) ? await successorValues(ctx, succeeds as string) : null;
  const { organisationId } = ctx.office;
  const ours = organisationId ? await organisationLabel(ctx, organisationId) : "";
  return {
    requestKey: crypto.randomUUID() as string,
    today: ctx.today,
    succeeds: predecessor?.reference ?? null,
    suggestions: await suggestions(ctx),
    values: {
      titleLanguage: ctx.locale as string,
      owner: ctx.actor.id,
      binding: "",
      parties: [
        { organisation: ours, role: "party", side: "ours" },
        { organisation: "", role: "party", side: "theirs" },
      ],
      ...predecessor?.values,
    },
  };
}

/** What a successor takes from the agreement it is to replace: parties that ended give way to who answers for them now. */
async function successorValues(ctx: Ctx, id: string) {
  const row = await visibleRow(ctx, id);
  const details = await readDetails(ctx.db, row);
  const labels = await agreementLabels(ctx, [id, ...(row.parentId ? [row.parentId] : [])]);
  const was = await partyValues(ctx, id);
  const now = await answersNow(
    ctx.db,
    was.map((party) => party.id),
  );
  const successors = await organisationLabels(
    ctx,
    [...now.values()].map((successor) => successor.id),
  );
  const parties = new Map<string, { organisation: string; role: string; side: string }>();
  for (const { id: organisationId, organisation, role, side } of was) {
    const successor = now.get(organisationId);
    const label = successor ? (successors.get(successor.id) ?? "") : organisation;
    parties.set(`${label} ${role}`, { organisation: label, role, side });
  }
  return {
    reference: row.reference,
    values: {
      title: details.title,
      titleLanguage: details.titleLanguage,
      titles: details.titles,
      kind: details.kind,
      fields: details.fields,
      summary: details.summary ?? "",
      whyPartner: details.whyPartner ?? "",
      binding: bindingValue(details.binding),
      confidential: details.confidential ? "on" : "",
      parent: (row.parentId && labels.get(row.parentId)) || "",
      related: [{ agreement: labels.get(id) ?? "" }],
      parties: [...parties.values()],
    },
  };
}

/** Finds everything that was typed by name; problems of all of them come back together. */
export async function resolveStart(ctx: Ctx, input: StartInput, values: FormValues): Promise<Outcome<NewAgreement>> {
  const family = await resolveFamily(ctx, input, values);
  const parties = await resolveParties(ctx.db, input.parties);
  const { contacts, problems } = await resolveContacts(
    ctx,
    { ours: input.contactOurs, theirs: input.contactTheirs },
    { ours: "contactOurs", theirs: "contactTheirs" },
  );
  const owner = input.owner ? (await ownersToChoose(ctx)).find(({ id }) => id === input.owner) : null;
  const { requestKey } = values;
  const before = typeof requestKey === "string" && isId(requestKey) ? await startedTitle(ctx.db, requestKey) : null;
  const all = {
    // Gone back to and filled in anew, a form that was sent would be another record: it needs a key of its own.
    ...(before !== null && before !== input.title ? { requestKey: "reopenForm" } : {}),
    ...(parties.ok ? {} : atTypedRows(parties.problems, values.parties, "parties", ["role", "side"])),
    ...family.problems,
    ...(owner === undefined ? { owner: "chooseOwner" } : {}),
    ...problems,
  };
  if (!parties.ok || Object.keys(all).length > 0) return refuse({ code: "input", problems: all });
  const { reference, title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential } = input;
  return done({
    ...{ reference, title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential },
    binding: bindingOf(input.binding),
    parentId: family.parentId,
    relatedIds: family.relatedIds,
    ownerId: owner?.id ?? null,
    parties: parties.parties,
    contactIds: contacts,
  });
}

/** What the record was called that a form with this key began; null where there is none. */
async function startedTitle(db: Executor, id: string): Promise<string | null> {
  const [row] = await db.select({ title: agreements.title }).from(agreements).where(eq(agreements.id, id));
  return row?.title ?? null;
}
