/** `/agreements/:id/values/new`: record a measured value of an indicator of the present pilot. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { DayField, LongTextField, SelectField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { FormPage } from "./form-page";
import { formAgreement, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";
import { presentIndicators, recordMeasurement } from "./pilot-records.server";
import { measurementSchema } from "./record-forms";

export const meta = titled((t) => t.agreementForms.measuring.valueTitle);

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const row = await visibleRow(ctx, params.id);
  const indicators = (await presentIndicators(ctx.db, row.id)) ?? notFound();
  const asked = url.searchParams.get("indicator");
  const chosen = indicators.find(({ id }) => id === asked) ?? (indicators.length === 1 ? indicators[0] : undefined);
  return { agreement: formAgreement(row), today: ctx.today, indicators, values: { indicatorId: chosen?.id ?? "" } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(measurementSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await recordMeasurement(ctx, params.id ?? notFound(), parsed.input);
  return outcome.ok ? redirect(`${agreementPath(params.id ?? "")}#pilot`) : refused(outcome.refusal, values);
});

export default function NewValue() {
  const words = useText().agreementForms.measuring;
  const { agreement, today, indicators, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: measurementSchema, values });
  const here = agreementPath(agreement.id);
  if (indicators.length === 0)
    return (
      <FormPage agreement={agreement} title={words.valueTitle}>
        <div className="stack gate">
          <Notice>{words.noIndicator}</Notice>
          <p>
            <ButtonLink to={`${here}/indicators/new`} kind="main">
              {words.indicatorTitle}
            </ButtonLink>
          </p>
        </div>
      </FormPage>
    );
  return (
    <FormPage agreement={agreement} title={words.valueTitle}>
      <PageForm form={form}>
        <SelectField
          name="indicatorId"
          label={words.indicator}
          blank={words.chooseIndicator}
          options={indicators.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name} (${unit})` : name }))}
        />
        <DayField name="on" label={words.on} max={today} />
        <TextField name="value" label={words.value} inputMode="decimal" width="s" />
        <LongTextField name="note" label={words.note} rows={3} optional />
        <SubmitButton cancelTo={here}>{words.addValue}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
