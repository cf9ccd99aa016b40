/** `/agreements/:id/parties`: who an agreement is between, as long as no text of it was signed here. */
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { atTypedRows } from "#app/platform/form-rows";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { partyValues } from "./describe-form.server";
import { FormPage } from "./form-page";
import { partiesSchema } from "./forms";
import { readHistory } from "./log.server";
import { formAgreement, visibleRow } from "./open-event.server";
import { changeParties, partiesAreSigned, resolveParties } from "./parties.server";
import { PartyFields } from "./party-fields";
import { partyWords } from "./party-words.server";
import { agreementPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.agreementForms.parties.title);

export const loader = reading("records.write", async (ctx, { params }) => {
  const row = await visibleRow(ctx, params.id);
  return {
    agreement: formAgreement(row),
    version: row.version,
    settled: partiesAreSigned(row, await readHistory(ctx.db, row.id)),
    organisations: await suggestOrganisations(ctx),
    values: {
      parties: (await partyValues(ctx, row.id)).map(({ organisation, role, side }) => ({ organisation, role, side })),
    },
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(partiesSchema, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const found = await resolveParties(ctx.db, parsed.input.parties);
  if (!found.ok) {
    const problems = atTypedRows(found.problems, values.parties, "parties", ["role", "side"]);
    return refused({ code: "input", problems }, values);
  }
  const outcome = await changeParties(ctx, params.id ?? notFound(), found.parties, parsed.input.version);
  if (outcome.ok) return redirect(savedTo(agreementPath(params.id ?? ""), outcome.value));
  return refusedEdit(outcome.refusal, values, await partyWords(ctx, outcome.refusal));
});

export default function EditParties() {
  const t = useText();
  const words = t.agreementForms;
  const { agreement, version, settled, organisations, values } = useLoaderData<typeof loader>();
  const answered = useActionData<unknown>() !== undefined;
  const form = usePageForm({ schema: partiesSchema, values });
  const here = agreementPath(agreement.id);
  return (
    <FormPage agreement={agreement} title={words.parties.title}>
      {settled && !answered ? (
        <div className="stack gate">
          <Notice title={words.parties.settledTitle}>
            <p>{t.rules.partiesSigned}</p>
          </Notice>
          <p>
            <ButtonLink to={here}>{words.back}</ButtonLink>
          </p>
        </div>
      ) : (
        <PageForm form={form} fieldLabels={{ parties: words.parties.legend }}>
          <HiddenField name="version" value={version} />
          <PartyFields organisations={organisations} />
          <SubmitButton cancelTo={here}>{words.save}</SubmitButton>
        </PageForm>
      )}
    </FormPage>
  );
}
