/** `/agreements/:id/indicators/new`: add what the present pilot measures. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { fieldText } from "./field-text";
import { FormPage } from "./form-page";
import { formAgreement, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";
import { addIndicator, presentIndicators } from "./pilot-records.server";
import { indicatorSchema } from "./record-forms";

export const meta = titled((t) => t.agreementForms.measuring.indicatorTitle);

export const loader = reading("records.write", async (ctx, { params }) => {
  const row = await visibleRow(ctx, params.id);
  if (!(await presentIndicators(ctx.db, row.id))) notFound();
  return { agreement: formAgreement(row) };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(indicatorSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addIndicator(ctx, params.id ?? notFound(), parsed.input);
  return outcome.ok ? redirect(`${agreementPath(params.id ?? "")}#pilot`) : refused(outcome.refusal, values);
});

export default function NewIndicator() {
  const t = useText();
  const words = t.agreementForms.measuring;
  const { agreement } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: indicatorSchema });
  const label = (name: string) => fieldText(t, "pilotStarted", `indicators.${name}`).label;
  return (
    <FormPage agreement={agreement} title={words.indicatorTitle} lead={words.indicatorLead}>
      <PageForm form={form}>
        <TextField name="name" label={label("name")} />
        <TextField name="unit" label={label("unit")} width="s" optional />
        <TextField name="baseline" label={label("baseline")} inputMode="decimal" width="s" optional />
        <TextField name="target" label={label("target")} inputMode="decimal" width="s" optional />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.addIndicator}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
