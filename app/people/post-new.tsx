/** `/people/:id/posts/new`: add what a person holds or held. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { organisationTyped } from "#app/organisations/organisation-input.server";
import { postForm, titlesOf } from "#app/people/forms";
import { personName } from "#app/people/person-queries.server";
import { PostFields } from "#app/people/post-fields";
import { addPost } from "#app/people/posts.server";
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

export const loader = reading("records.write", async (ctx, { params }) => ({
  person: await personName(ctx, params.id),
  suggestions: await suggestOrganisations(ctx),
  today: ctx.today,
  requestKey: newRequestKey(),
}));
export const meta = titled<typeof loader>((t, data) => t.people.addPostTitle(data?.person.name ?? ""));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await personName(ctx, params.id);
  const parsed = check(postForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { organisation, titles, ...post } = parsed.input;
  const at = await organisationTyped(ctx, "organisation", organisation);
  if (!at.ok) return refused(at.refusal, values);
  const details = { ...post, titles: titlesOf(titles), organisationId: at.value ?? "" };
  const outcome = await addPost(ctx, id, { ...details, id: idOfRequest(ctx.actor.id, values.requestKey) });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/people/${id}`);
});

export default function NewPost() {
  const t = useText();
  const { person, suggestions, today, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: postForm });
  const here = `/people/${person.id}`;
  return (
    <Page
      title={t.people.addPostTitle(person.name)}
      crumbs={[{ to: "/people", label: t.people.title }, { to: here, label: person.name }, { label: t.people.addPost }]}
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <PostFields suggestions={suggestions} today={today} />
        <SubmitButton cancelTo={here}>{t.people.addPost}</SubmitButton>
      </PageForm>
    </Page>
  );
}
