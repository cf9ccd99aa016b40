/** `/visits/:id/result`: what came of a visit, and when the report went to whom. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { DayField, HiddenField, LongTextField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { resultForm } from "#app/visits/forms";
import { visitFields } from "#app/visits/open-visit.server";
import { PartPage } from "#app/visits/part-page";
import { editVisit } from "#app/visits/visits.server";

export const meta = titled<typeof loader>((t, data) => t.visits.result.formTitle(data?.visit.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const { visit, fields } = await visitFields(ctx, params.id);
  const { result, resultSentOn, resultSentTo } = fields;
  return { visit, today: ctx.today, values: { result, resultSentOn, resultSentTo } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(resultForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editVisit(ctx, params.id ?? notFound(), parsed.input);
  if (outcome.ok) return redirect(savedTo(`/visits/${params.id}#result`, outcome.value));
  return refusedEdit(outcome.refusal, values);
});

export default function Result() {
  const { result: words, fields, save } = useText().visits;
  const { visit, values, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: resultForm, values });
  return (
    <PartPage visit={visit} title={words.formTitle(visit.title)}>
      <PageForm form={form} fieldLabels={fields}>
        <HiddenField name="version" value={visit.version} />
        <LongTextField name="result" label={words.text} hint={words.textHint} rows={12} optional />
        <DayField name="resultSentOn" label={words.sentOn} max={today} optional />
        <TextField name="resultSentTo" label={words.sentTo} hint={words.sentToHint} optional />
        <SubmitButton cancelTo={`/visits/${visit.id}`}>{save}</SubmitButton>
      </PageForm>
    </PartPage>
  );
}
