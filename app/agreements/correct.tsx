/** `/agreements/:id/history/:revision/correction`: put an entry of the history right. Its first words stay beside the correction. */
import { useActionData, useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { FieldSet, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { correctFromForm, openCorrection } from "./correction-form.server";
import { EventFields } from "./event-fields";
import { ForManagers } from "./event-gate";
import { correctionSchema } from "./event-schema";
import { fieldText } from "./field-text";
import { EnvelopeFields, FormPage, OnBehalfField } from "./form-page";
import { agreementPath } from "./paths";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) =>
  data ? t.agreementForms.correction.title(t.workflow.events[data.type].past) : t.agreementForms.correction.crumb,
);

export const loader = reading("records.write", (ctx, { params }) => openCorrection(ctx, params.id, params.revision));

export const action = writing("records.write", (ctx, { params, values }) =>
  correctFromForm(ctx, params.id, params.revision, values),
);

export default function Correct() {
  const t = useText();
  const words = t.agreementForms.correction;
  const { agreement, type, gate } = useLoaderData<typeof loader>();
  const answered = useActionData<unknown>() !== undefined;
  const closed = gate !== null && !answered;
  return (
    <FormPage
      agreement={agreement}
      title={words.title(t.workflow.events[type].past)}
      lead={closed ? undefined : words.lead}
    >
      {closed ? <Closed /> : <CorrectionForm />}
    </FormPage>
  );
}

function Closed() {
  const t = useText();
  const { agreement, gate } = useLoaderData<typeof loader>();
  return (
    <div className="stack gate">
      {gate?.why === "manager" ? (
        <ForManagers names={gate.names} />
      ) : (
        <Notice title={t.agreementForms.gate.correctionTitle}>
          <p>{t.rules.nothingToCorrect}</p>
        </Notice>
      )}
      <p>
        <ButtonLink to={`${agreementPath(agreement.id)}#history`}>{t.agreementForms.back}</ButtonLink>
      </p>
    </div>
  );
}

function CorrectionForm() {
  const t = useText();
  const words = t.agreementForms.correction;
  const { agreement, type, today, revision, requestKey, around, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: correctionSchema(type, today), values });
  return (
    <PageForm form={form}>
      <EnvelopeFields revision={revision} requestKey={requestKey} />
      <FieldSet legend={t.workflow.events[type].past}>
        <EventFields type={type} prefix="data." today={today} around={around} />
      </FieldSet>
      <LongTextField name="reason" label={fieldText(t, "corrected", "reason").label} rows={3} />
      <OnBehalfField />
      <SubmitButton cancelTo={`${agreementPath(agreement.id)}#history`}>{words.save}</SubmitButton>
    </PageForm>
  );
}
