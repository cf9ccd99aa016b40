/** `/agreements/:id/reports/new`: add a mid-term or final report of the present pilot. `?kind=final` chooses. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { DayField, RadioField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { FormPage } from "./form-page";
import { formAgreement, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";
import { filePilotReport, presentIndicators } from "./pilot-records.server";
import { reportKinds, reportSchema } from "./record-forms";

export const meta = titled((t) => t.agreementForms.measuring.reportTitle);

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const row = await visibleRow(ctx, params.id);
  if (!(await presentIndicators(ctx.db, row.id))) notFound();
  const asked = url.searchParams.get("kind");
  const kind: string = reportKinds.find((each) => each === asked) ?? "";
  return { agreement: formAgreement(row), today: ctx.today, values: { kind } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(reportSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await filePilotReport(ctx, params.id ?? notFound(), parsed.input);
  return outcome.ok ? redirect(`${agreementPath(params.id ?? "")}#pilot`) : refused(outcome.refusal, values);
});

export default function NewReport() {
  const words = useText().agreementForms.measuring;
  const { agreement, today, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: reportSchema, values });
  return (
    <FormPage agreement={agreement} title={words.reportTitle}>
      <PageForm form={form}>
        <RadioField
          name="kind"
          label={words.kind}
          options={reportKinds.map((value) => ({ value, label: words.kinds[value] }))}
          inline
        />
        <DayField name="on" label={words.reportOn} max={today} />
        <TextField name="title" label={words.reportName} />
        <TextField name="location" label={words.location} hint={words.locationHint} />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.addReport}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
