/** `/agreements/:id/contacts`: the contact person of each side. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personLabel, suggestPeople } from "#app/people/lookup.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { contactsOf, nameContacts } from "./contacts.server";
import { resolveContacts } from "./describe-form.server";
import { FormPage } from "./form-page";
import { contactsSchema } from "./forms";
import { formAgreement, visibleRow } from "./open-event.server";
import { ContactFields } from "./party-fields";
import { agreementPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.agreementForms.contacts.title);

const names = { ours: "ours", theirs: "theirs" } as const;

export const loader = reading("records.write", async (ctx, { params }) => {
  const row = await visibleRow(ctx, params.id);
  const { ours, theirs } = await contactsOf(ctx.db, row.id);
  const label = (id: string | null) => (id ? personLabel(ctx, id) : "");
  return {
    agreement: formAgreement(row),
    version: row.version,
    people: await suggestPeople(ctx),
    values: { ours: await label(ours), theirs: await label(theirs) },
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(contactsSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { contacts, problems } = await resolveContacts(ctx, parsed.input, names);
  if (Object.keys(problems).length > 0) return refused({ code: "input", problems }, values);
  const outcome = await nameContacts(ctx, params.id ?? notFound(), contacts, parsed.input.version);
  if (outcome.ok) return redirect(savedTo(agreementPath(params.id ?? ""), outcome.value));
  const say = (id: unknown) => personLabel(ctx, String(id));
  return refusedEdit(outcome.refusal, values, {
    oursId: { field: "ours", say, form: "typed" },
    theirsId: { field: "theirs", say, form: "typed" },
  });
});

export default function EditContacts() {
  const words = useText().agreementForms;
  const { agreement, version, people, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: contactsSchema, values });
  return (
    <FormPage agreement={agreement} title={words.contacts.title} lead={words.contacts.lead}>
      <PageForm form={form} fieldLabels={{ ours: words.contacts.ours, theirs: words.contacts.theirs }}>
        <HiddenField name="version" value={version} />
        <ContactFields people={people} names={names} />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.save}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
