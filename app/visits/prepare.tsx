/** `/visits/:id/preparation`: talking points and sensitivities, without the rest of the visit. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { preparationForm } from "#app/visits/forms";
import { visitFields } from "#app/visits/open-visit.server";
import { PartPage } from "#app/visits/part-page";
import { PreparationFields } from "#app/visits/visit-fields";
import { editVisit } from "#app/visits/visits.server";

export const meta = titled<typeof loader>((t, data) => t.visits.prepareTitle(data?.visit.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const { visit, fields } = await visitFields(ctx, params.id);
  const { talkingPoints, sensitivities } = fields;
  return { visit, values: { talkingPoints, sensitivities } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(preparationForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editVisit(ctx, params.id ?? notFound(), parsed.input);
  if (outcome.ok) return redirect(savedTo(`/visits/${params.id}`, outcome.value));
  return refusedEdit(outcome.refusal, values);
});

export default function Prepare() {
  const words = useText().visits;
  const { visit, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: preparationForm, values });
  return (
    <PartPage visit={visit} title={words.prepareTitle(visit.title)}>
      <PageForm form={form} fieldLabels={words.fields}>
        <HiddenField name="version" value={visit.version} />
        <PreparationFields />
        <SubmitButton cancelTo={`/visits/${visit.id}`}>{words.save}</SubmitButton>
      </PageForm>
    </PartPage>
  );
}
