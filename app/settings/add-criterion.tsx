/** `/settings/scorecard/new`: one more thing to score. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { criterionForm } from "#app/settings/forms";
import { addCriterion } from "#app/settings/scorecard.server";
import { SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async () => null);

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(criterionForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addCriterion(ctx, parsed.input);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect("/settings/scorecard");
});

export const meta = titled<typeof loader>((t) => t.settings.scorecard.add);

export default function AddCriterion() {
  const t = useText();
  const words = t.settings.scorecard;
  const form = usePageForm({ schema: criterionForm });
  return (
    <Page title={words.add} crumbs={settingsCrumbs(t, "scorecard")} lead={words.addLead}>
      <PageForm form={form}>
        <TextField name="en" label={words.english} lang="en" />
        <TextField name="vi" label={words.vietnamese} lang="vi" />
        <SubmitButton cancelTo="/settings/scorecard">{words.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
