/** `/agreements/:id/edit`: edit the descriptive side of an agreement. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { FieldSet, HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import {
  CareFields,
  ContentFields,
  FamilyFields,
  KindField,
  PlannedSigningField,
  SettledKind,
  TitleFields,
} from "./describe-fields";
import { editDetails } from "./details.server";
import { openDetails, refusedDetails, resolveDetails } from "./details-form.server";
import { FormPage } from "./form-page";
import { detailsSchema } from "./forms";
import { agreementPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.agreementForms.edit.title);

export const loader = reading("records.write", (ctx, { params }) => openDetails(ctx, params.id));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(detailsSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const details = await resolveDetails(ctx, params.id, parsed.input, values);
  if (!details.ok) return refused(details.refusal, values);
  const outcome = await editDetails(ctx, params.id ?? notFound(), parsed.input.version, details.value);
  if (outcome.ok) return redirect(savedTo(agreementPath(params.id ?? ""), outcome.value));
  return refusedDetails(ctx, outcome.refusal, values);
});

export default function EditDetails() {
  const t = useText();
  const words = t.agreementForms;
  const { agreement, version, suggestions, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: detailsSchema, values });
  const { title, titleLanguage, titles, kind, fields, summary, whyPartner, binding } = words.describe;
  const { confidential, parent, related, owner, plannedSigningOn } = words.describe;
  const labels = {
    title,
    titleLanguage,
    titles,
    kind,
    fields,
    summary,
    whyPartner,
    binding,
    confidential,
    parent,
    related,
    owner,
    plannedSigningOn,
  };
  return (
    <FormPage agreement={agreement} title={words.edit.title} lead={words.edit.lead}>
      <PageForm form={form} fieldLabels={labels}>
        <HiddenField name="version" value={version} />
        <FieldSet legend={words.sections.what}>
          <TitleFields />
          {agreement.stage === "proposed" ? (
            <>
              <KindField />
              <PlannedSigningField />
            </>
          ) : (
            <SettledKind kind={values.kind} />
          )}
        </FieldSet>
        <FieldSet legend={words.sections.about}>
          <ContentFields />
        </FieldSet>
        <FieldSet legend={words.sections.family}>
          <FamilyFields agreements={suggestions.agreements} />
        </FieldSet>
        <FieldSet legend={words.sections.care}>
          <CareFields owners={suggestions.owners} />
        </FieldSet>
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.save}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
