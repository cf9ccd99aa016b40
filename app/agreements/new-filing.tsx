/** `/agreements/:id/filings/new`: add a report that is owed and that no signing asked for. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { DayField, HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { openFiling } from "./filings.server";
import { FormPage } from "./form-page";
import { formAgreement, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";
import { newFilingSchema } from "./record-forms";

export const meta = titled((t) => t.agreementForms.filings.newTitle);

export const loader = reading("records.write", async (ctx, { params }) => ({
  agreement: formAgreement(await visibleRow(ctx, params.id)),
  requestKey: crypto.randomUUID() as string,
}));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(newFilingSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { requestKey } = values;
  if (typeof requestKey !== "string" || !isId(requestKey))
    return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const outcome = await openFiling(ctx, params.id ?? notFound(), parsed.input, requestKey);
  return outcome.ok ? redirect(`${agreementPath(params.id ?? "")}#filings`) : refused(outcome.refusal, values);
});

export default function NewFiling() {
  const words = useText().agreementForms.filings;
  const { agreement, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newFilingSchema });
  return (
    <FormPage agreement={agreement} title={words.newTitle} lead={words.newLead}>
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <TextField name="what" label={words.what} />
        <TextField name="toWhom" label={words.toWhom} />
        <DayField name="dueOn" label={words.dueOn} optional />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.add}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
