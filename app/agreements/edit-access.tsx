/** `/agreements/:id/access`: who besides the owner and managers may see a confidential agreement. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { ChecksField, HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { mayNameReaders, nameReaders, readersToChoose } from "./access.server";
import { FormPage } from "./form-page";
import { accessSchema } from "./forms";
import { formAgreement, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";

export const meta = titled((t) => t.agreementForms.access.title);

export const loader = reading("records.write", async (ctx, { params }) => {
  const row = await visibleRow(ctx, params.id);
  const may = mayNameReaders(ctx, row);
  const { people, chosen } = may ? await readersToChoose(ctx.db, row) : { people: [], chosen: [] };
  return {
    agreement: formAgreement(row),
    version: row.version,
    confidential: row.confidential,
    may,
    people,
    values: { readers: chosen },
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(accessSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { readers, version } = parsed.input;
  const outcome = await nameReaders(ctx, params.id ?? notFound(), readers, version);
  if (outcome.ok) return redirect(savedTo(agreementPath(params.id ?? ""), outcome.value));
  return refused(outcome.refusal, values);
});

export default function EditAccess() {
  const words = useText().agreementForms;
  const { agreement, version, confidential, may, people, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: accessSchema, values });
  const here = agreementPath(agreement.id);
  if (!may || people.length === 0)
    return (
      <FormPage agreement={agreement} title={words.access.title}>
        <div className="stack gate">
          <Notice>{may ? words.access.nobody : words.access.notYours}</Notice>
          <p>
            <ButtonLink to={here}>{words.back}</ButtonLink>
          </p>
        </div>
      </FormPage>
    );
  return (
    <FormPage agreement={agreement} title={words.access.title} lead={words.access.lead}>
      <PageForm form={form}>
        <HiddenField name="version" value={version} />
        {confidential ? null : <Notice>{words.access.open}</Notice>}
        <ChecksField
          name="readers"
          label={words.access.people}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <SubmitButton cancelTo={here}>{words.save}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
