/** `/agreements/:id/reporting`: write what reports upward say of an agreement. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, LongTextField, LookupField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { FormPage } from "./form-page";
import { agreementPath } from "./paths";
import { editReporting, openReporting, refusedReporting, resolveReporting } from "./reporting.server";
import { reportingSchema } from "./reporting-form";

export const links = foreignScripts;
export const meta = titled((t) => t.reporting.title);

export const loader = reading("records.write", (ctx, { params }) => openReporting(ctx, params.id));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(reportingSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const notes = await resolveReporting(ctx, parsed.input);
  if (!notes.ok) return refused(notes.refusal, values);
  const outcome = await editReporting(ctx, params.id ?? notFound(), parsed.input.version, notes.value);
  if (outcome.ok) return redirect(savedTo(`${agreementPath(params.id ?? "")}#reporting`, outcome.value));
  return refusedReporting(ctx, outcome.refusal, values);
});

export default function EditReporting() {
  const words = useText().reporting;
  const { agreement, version, organisations, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: reportingSchema, values });
  const { leadId: lead, results, difficulties, proposals } = words.fields;
  return (
    <FormPage agreement={agreement} title={words.title} lead={words.lead}>
      <PageForm form={form} fieldLabels={{ lead, results, difficulties, proposals }}>
        <HiddenField name="version" value={version} />
        <LookupField name="lead" label={lead} hint={words.leadHint} listId="leads" options={organisations} optional />
        <LongTextField name="results" label={results} hint={words.resultsHint} rows={5} optional />
        <LongTextField name="difficulties" label={difficulties} hint={words.difficultiesHint} rows={5} optional />
        <LongTextField name="proposals" label={proposals} hint={words.proposalsHint} rows={5} optional />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.save}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
