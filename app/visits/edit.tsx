/** `/visits/:id/edit`: edit what is kept of a visit. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { visitChoices } from "#app/visits/choices.server";
import { visitEditForm } from "#app/visits/forms";
import { visitFields } from "#app/visits/open-visit.server";
import { VisitFields } from "#app/visits/visit-fields";
import { visitTyped, visitValues, visitWords } from "#app/visits/visit-input.server";
import { editVisit } from "#app/visits/visits.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.visits.editTitle(data?.visit.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const { visit, fields } = await visitFields(ctx, params.id);
  return { visit, values: await visitValues(ctx, fields), choices: await visitChoices(ctx) };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(visitEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { version, ...input } = parsed.input;
  const typed = await visitTyped(ctx, input, values);
  if (!typed.ok) return refused({ code: "input", problems: typed.problems }, values);
  const outcome = await editVisit(ctx, params.id ?? notFound(), { ...typed.details, version });
  if (outcome.ok) return redirect(savedTo(`/visits/${params.id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, await visitWords(ctx, outcome.refusal));
});

export default function EditVisit() {
  const words = useText().visits;
  const { visit, values, choices } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: visitEditForm, values });
  const here = `/visits/${visit.id}`;
  return (
    <Page
      title={words.editTitle(visit.title)}
      crumbs={[{ to: "/visits", label: words.title }, { to: here, label: visit.title }, { label: words.edit }]}
    >
      <PageForm form={form} fieldLabels={words.fields}>
        <HiddenField name="version" value={visit.version} />
        <VisitFields choices={choices} />
        <SubmitButton cancelTo={here}>{words.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
