/** `/organisations/new`: add an organisation. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationForm } from "#app/organisations/forms";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { OrganisationFields } from "#app/organisations/organisation-fields";
import { organisationTyped } from "#app/organisations/organisation-input.server";
import { addOrganisation } from "#app/organisations/organisations.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;
export const meta = titled((t) => t.organisations.add);

export const loader = reading("records.write", async (ctx) => ({ suggestions: await suggestOrganisations(ctx.db) }));

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(organisationForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { parent, ...details } = parsed.input;
  const above = await organisationTyped(ctx, "parent", parent);
  if (!above.ok) return refused(above.refusal, values);
  const outcome = await addOrganisation(ctx, { ...details, parentId: above.value });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/organisations/${outcome.value.id}`);
});

export default function NewOrganisation() {
  const t = useText();
  const { suggestions } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: organisationForm });
  return (
    <Page
      title={t.organisations.add}
      crumbs={[{ to: "/organisations", label: t.organisations.title }, { label: t.organisations.add }]}
    >
      <PageForm form={form}>
        <OrganisationFields suggestions={suggestions} />
        <SubmitButton cancelTo="/organisations">{t.organisations.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
