/** `/people/:id/edit`: edit what is kept of a person. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personEditForm } from "#app/people/forms";
import { suggestPeople } from "#app/people/lookup.server";
import { editPerson } from "#app/people/people.server";
import { PersonFields } from "#app/people/person-fields";
import { personTyped, personWords } from "#app/people/person-input.server";
import { personFormValues, personName } from "#app/people/person-queries.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => ({
  values: await personFormValues(ctx, params.id),
  suggestions: await suggestPeople(ctx),
  today: ctx.today,
}));
export const meta = titled<typeof loader>((t, data) => t.people.editTitle(data?.values.called ?? ""));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await personName(ctx, params.id);
  const parsed = check(personEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const typed = await personTyped(ctx, parsed.input);
  if (!typed.ok) return refused(typed.refusal, values);
  const outcome = await editPerson(ctx, id, typed.value);
  if (outcome.ok) return redirect(savedTo(`/people/${id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, personWords(ctx));
});

export default function EditPerson() {
  const t = useText();
  const { values, suggestions, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: personEditForm, values });
  const here = `/people/${values.id}`;
  return (
    <Page
      title={t.people.editTitle(values.called)}
      crumbs={[{ to: "/people", label: t.people.title }, { to: here, label: values.called }, { label: t.people.edit }]}
    >
      <PageForm form={form} fieldLabels={t.people.fields}>
        <HiddenField name="version" value={values.version} />
        <PersonFields suggestions={suggestions} today={today} />
        <SubmitButton cancelTo={here}>{t.people.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
