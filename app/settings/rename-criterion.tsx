/** `/settings/scorecard/:id`: other words for a criterion. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { criterionOf } from "#app/settings/criterion-of.server";
import { settingsCrumbs } from "#app/settings/crumbs";
import { criterionEditForm } from "#app/settings/forms";
import { renameCriterion } from "#app/settings/scorecard.server";
import { HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { name, version } = await criterionOf(ctx, params.id);
  return { name, version };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await criterionOf(ctx, params.id);
  const parsed = check(criterionEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await renameCriterion(ctx, id, parsed.input);
  if (outcome.ok) return redirect(savedTo("/settings/scorecard", outcome.value));
  return refusedEdit(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.settings.scorecard.rename);

export default function RenameCriterion() {
  const t = useText();
  const locale = useLocale();
  const { name, version } = useLoaderData<typeof loader>();
  const words = t.settings.scorecard;
  const form = usePageForm({ schema: criterionEditForm, values: name });
  return (
    <Page title={words.renameOf(name[locale])} crumbs={settingsCrumbs(t, "scorecard")} lead={words.lead}>
      <PageForm form={form} fieldLabels={{ en: words.english, vi: words.vietnamese }}>
        <HiddenField name="version" value={version} />
        <TextField name="en" label={words.english} lang="en" />
        <TextField name="vi" label={words.vietnamese} lang="vi" />
        <SubmitButton cancelTo="/settings/scorecard">{words.rename}</SubmitButton>
      </PageForm>
    </Page>
  );
}
