/** `/agreements/:id/reminders/:kind`: reminders of one kind for this agreement alone, and what that would send. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FormPage } from "#app/agreements/form-page";
import { formAgreement, visibleRow } from "#app/agreements/open-event.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { reminderPolicyForm } from "./forms";
import { changeOwnPolicy } from "./own-policies.server";
import { ownPoliciesPath, ownPolicyPath } from "./paths";
import { kindOf } from "./policies.server";
import { PolicyButtons } from "./policy-buttons";
import { PolicyFields } from "./policy-fields";
import { policyPage } from "./policy-page.server";
import { policyWords } from "./policy-words.server";
import { PolicyPreview } from "./preview";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const row = await visibleRow(ctx, params.id);
  return { agreement: formAgreement(row), ...(await policyPage(ctx, url, kindOf(params.kind), row.id)) };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await visibleRow(ctx, params.id);
  const kind = kindOf(params.kind);
  const parsed = check(reminderPolicyForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeOwnPolicy(ctx, id, kind, parsed.input);
  if (outcome.ok) return redirect(savedTo(ownPoliciesPath(id), outcome.value));
  return refusedEdit(outcome.refusal, values, policyWords(ctx));
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.reminders.change(t.deadlines.kinds[data.kind]) : t.reminders.own.title,
);

export default function ChangeOwnPolicy() {
  const t = useText();
  const words = t.reminders.own;
  const { agreement, kind, version, own, values, preview, unsaved, problems } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: reminderPolicyForm, values });
  const above = ownPoliciesPath(agreement.id);
  return (
    <FormPage agreement={agreement} title={t.reminders.change(t.deadlines.kinds[kind])} lead={words.formLead}>
      <div className="stack">
        {own ? (
          <p>
            <ButtonLink to={`${ownPolicyPath(agreement.id, kind)}/general`}>{words.drop}</ButtonLink>
          </p>
        ) : null}
        <PageForm form={form} fieldLabels={t.reminders.fieldNames}>
          <PolicyFields kind={kind} version={version} own />
          <PolicyButtons save={words.save} cancelTo={above} />
        </PageForm>
        <PolicyPreview preview={preview} unsaved={unsaved} problems={problems} own />
      </div>
    </FormPage>
  );
}
