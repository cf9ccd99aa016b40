/** `/settings/reminders/:kind`: when and to whom reminders of one kind of deadline go, and what that would send. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { policyCrumbs } from "./crumbs";
import { reminderPolicyForm } from "./forms";
import { policiesPath } from "./paths";
import { changeReminderPolicy, kindOf } from "./policies.server";
import { PolicyButtons } from "./policy-buttons";
import { PolicyFields } from "./policy-fields";
import { policyPage } from "./policy-page.server";
import { policyWords } from "./policy-words.server";
import { PolicyPreview } from "./preview";

export const loader = reading("settings.manage", (ctx, { params, url }) =>
  policyPage(ctx, url, kindOf(params.kind), null),
);

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const kind = kindOf(params.kind);
  const parsed = check(reminderPolicyForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeReminderPolicy(ctx, kind, parsed.input);
  if (outcome.ok) return redirect(savedTo(policiesPath, outcome.value));
  return refusedEdit(outcome.refusal, values, policyWords(ctx));
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.reminders.change(t.deadlines.kinds[data.kind]) : t.reminders.title,
);

export default function ChangePolicy() {
  const t = useText();
  const { kind, version, values, preview, unsaved, problems } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: reminderPolicyForm, values });
  return (
    <Page title={t.reminders.change(t.deadlines.kinds[kind])} crumbs={policyCrumbs(t)}>
      <div className="stack">
        <PageForm form={form} fieldLabels={t.reminders.fieldNames}>
          <PolicyFields kind={kind} version={version} />
          <PolicyButtons save={t.reminders.save} cancelTo={policiesPath} />
        </PageForm>
        <PolicyPreview preview={preview} unsaved={unsaved} problems={problems} />
      </div>
    </Page>
  );
}
