/** `/organisations/:id/edit`: edit what is kept of an organisation. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationEditForm } from "#app/organisations/forms";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { OrganisationFields } from "#app/organisations/organisation-fields";
import { organisationTyped, organisationWords } from "#app/organisations/organisation-input.server";
import { organisationFormValues } from "#app/organisations/organisation-queries.server";
import { editOrganisation } from "#app/organisations/organisations.server";
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
  values: await organisationFormValues(ctx, params.id),
  suggestions: await suggestOrganisations(ctx),
}));
export const meta = titled<typeof loader>((t, data) => t.organisations.editTitle(data?.values.called ?? ""));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await organisationFormValues(ctx, params.id);
  const parsed = check(organisationEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { parent, ...details } = parsed.input;
  const above = await organisationTyped(ctx, "parent", parent);
  if (!above.ok) return refused(above.refusal, values);
  const outcome = await editOrganisation(ctx, id, { ...details, parentId: above.value });
  if (outcome.ok) return redirect(savedTo(`/organisations/${id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, organisationWords(ctx));
});

export default function EditOrganisation() {
  const t = useText();
  const { values, suggestions } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: organisationEditForm, values });
  const here = `/organisations/${values.id}`;
  return (
    <Page
      title={t.organisations.editTitle(values.called)}
      crumbs={[
        { to: "/organisations", label: t.organisations.title },
        { to: here, label: values.called },
        { label: t.organisations.edit },
      ]}
    >
      <PageForm form={form} fieldLabels={t.organisations.fields}>
        <HiddenField name="version" value={values.version} />
        <OrganisationFields suggestions={suggestions} />
        <SubmitButton cancelTo={here}>{t.organisations.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
