/** `/agreements/:id/filings/:filing`: record that a report owed was sent, with the proof. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { DayText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { DayField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { readFiling, sendFiling } from "./filings.server";
import { FormPage } from "./form-page";
import { formAgreement, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";
import { sentFilingSchema } from "./record-forms";

export const meta = titled((t) => t.agreementForms.filings.sentTitle);

export const loader = reading("records.write", async (ctx, { params }) => {
  const row = await visibleRow(ctx, params.id);
  const { sentOn, proof, ...filing } = await readFiling(ctx.db, row.id, params.filing);
  return {
    agreement: formAgreement(row),
    today: ctx.today,
    filing,
    values: { sentOn: sentOn ?? "", proof: proof ?? "" },
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(sentFilingSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await sendFiling(ctx, params.id ?? notFound(), params.filing ?? notFound(), parsed.input);
  return outcome.ok ? redirect(`${agreementPath(params.id ?? "")}#filings`) : refused(outcome.refusal, values);
});

export default function SendFiling() {
  const t = useText();
  const words = t.agreementForms.filings;
  const { agreement, today, filing, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: sentFilingSchema, values });
  const template = filing.template ? t.workflow.filings[filing.template] : null;
  return (
    <FormPage agreement={agreement} title={words.sentTitle}>
      <PageForm form={form}>
        <DefinitionList
          wide
          items={[
            { term: words.what, detail: template?.what ?? filing.what },
            { term: words.toWhom, detail: template?.toWhom ?? filing.toWhom },
            { term: words.due, detail: <DayText day={filing.dueOn} withWeekday none={words.noDue} /> },
          ]}
        />
        <DayField name="sentOn" label={words.sentOn} max={today} />
        <TextField name="proof" label={words.proof} hint={words.proofHint} />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.send}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
