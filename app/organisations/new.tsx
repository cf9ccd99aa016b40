/** `/organisations/new`: add an organisation. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organisationsLike } from "#app/merging/alike.server";
import { AlikeNotice } from "#app/merging/alike-notice";
import { alikeIn, looksAlike } from "#app/merging/looks-alike";
import { newOrganisationForm } from "#app/organisations/forms";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { OrganisationFields } from "#app/organisations/organisation-fields";
import { organisationTyped } from "#app/organisations/organisation-input.server";
import { keptName } from "#app/organisations/organisation-queries.server";
import { addOrganisation } from "#app/organisations/organisations.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;
export const meta = titled((t) => t.organisations.add);

export const loader = reading("records.write", async (ctx) => ({
  suggestions: await suggestOrganisations(ctx),
  requestKey: newRequestKey(),
}));

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(newOrganisationForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { parent, another, ...details } = parsed.input;
  const above = await organisationTyped(ctx, "parent", parent);
  if (!above.ok) return refused(above.refusal, values);
  const key = idOfRequest(ctx.actor.id, values.requestKey);
  const before = key ? await keptName(ctx, key) : null;
  // The same form once more is the same organisation; a form gone back to and filled in anew is another one.
  const again = before !== null && before === details.name;
  const id = before === null || again ? key : null;
  const alike = another || again ? [] : await organisationsLike(ctx, details);
  if (alike.length > 0) return data({ ...looksAlike, values, alike }, 409);
  const outcome = await addOrganisation(ctx, { ...details, parentId: above.value }, id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/organisations/${outcome.value.id}`);
});

export default function NewOrganisation() {
  const t = useText();
  const answer = useActionData<typeof action>();
  const { suggestions, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newOrganisationForm });
  return (
    <Page
      title={t.organisations.add}
      crumbs={[{ to: "/organisations", label: t.organisations.title }, { label: t.organisations.add }]}
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <OrganisationFields
          suggestions={suggestions}
          afterCountry={<AlikeNotice of="organisations" answered={alikeIn(answer)} />}
        />
        <SubmitButton cancelTo="/organisations">{t.organisations.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
