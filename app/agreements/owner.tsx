/** `/agreements/:id/owner`: hand an agreement over to another owner. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SelectField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { refusedDetails } from "./details-form.server";
import { FormPage } from "./form-page";
import { ownerSchema } from "./forms";
import { changeOwner, openOwner } from "./owner.server";
import { agreementPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.pipeline.owner.title);

export const loader = reading("records.write", (ctx, { params }) => openOwner(ctx, params.id));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(ownerSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeOwner(ctx, params.id, parsed.input.version, parsed.input.owner);
  if (outcome.ok) return redirect(savedTo(agreementPath(params.id ?? ""), outcome.value));
  return refusedDetails(ctx, outcome.refusal, values);
});

export default function ChangeOwner() {
  const words = useText().pipeline.owner;
  const { agreement, version, owners, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: ownerSchema, values });
  return (
    <FormPage agreement={agreement} title={words.title} lead={words.lead}>
      <PageForm form={form} fieldLabels={{ owner: words.owner }}>
        <HiddenField name="version" value={version} />
        <SelectField
          name="owner"
          label={words.owner}
          blank={words.nobody}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton cancelTo={agreementPath(agreement.id)}>{words.save}</SubmitButton>
      </PageForm>
    </FormPage>
  );
}
