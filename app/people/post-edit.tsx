/** `/people/:id/posts/:post`: edit a post, or end it by giving its last day. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { organisationTyped } from "#app/organisations/organisation-input.server";
import { postEditForm, titlesOf } from "#app/people/forms";
import { postFormValues, titleRows } from "#app/people/person-queries.server";
import { PostFields } from "#app/people/post-fields";
import { editPost } from "#app/people/posts.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit, sayNames } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { asFormValue } from "#app/platform/merge-edits";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => ({
  ...(await postFormValues(ctx, params.id, params.post)),
  suggestions: await suggestOrganisations(ctx),
  today: ctx.today,
}));
export const meta = titled<typeof loader>((t, data) => t.people.editPostTitle(data?.person.name ?? ""));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { person } = await postFormValues(ctx, params.id, params.post);
  const parsed = check(postEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { organisation, titles, ...post } = parsed.input;
  const at = await organisationTyped(ctx, "organisation", organisation);
  if (!at.ok) return refused(at.refusal, values);
  const details = { ...post, titles: titlesOf(titles), organisationId: at.value ?? "" };
  const outcome = await editPost(ctx, person.id, params.post ?? "", details);
  if (outcome.ok) return redirect(savedTo(`/people/${person.id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, {
    titles: {
      say: (value) => sayNames(titleRows(value as Record<string, string>)),
      form: (value) => asFormValue(titleRows((value ?? {}) as Record<string, string>)),
    },
    organisationId: { field: "organisation", say: (id) => organisationLabel(ctx, String(id)), form: "typed" },
  });
});

export default function EditPost() {
  const t = useText();
  const { person, values, suggestions, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: postEditForm, values });
  const here = `/people/${person.id}`;
  return (
    <Page
      title={t.people.editPostTitle(person.name)}
      crumbs={[
        { to: "/people", label: t.people.title },
        { to: here, label: person.name },
        { label: t.people.editPost },
      ]}
    >
      <PageForm form={form} fieldLabels={t.people.fields}>
        <HiddenField name="version" value={values.version} />
        <PostFields suggestions={suggestions} today={today} />
        <SubmitButton cancelTo={here}>{t.people.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
