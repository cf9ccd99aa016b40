/** `/settings/task-templates/:id`: another text, event, kind or day of a template. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { textIn, useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { type EventType, isEventType } from "#workflows/events";
import { templateCrumbs, templatesPath } from "./crumbs";
import { templateEditForm } from "./forms";
import { TemplateFields, templateLabels } from "./template-fields";
import { templateOf } from "./template-queries.server";
import { detailsOf, editTemplate } from "./templates.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const row = await templateOf(ctx, params.id);
  return { title: row.title, version: row.version, values: detailsOf(row) };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await templateOf(ctx, params.id);
  const parsed = check(templateEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editTemplate(ctx, id, parsed.input);
  if (outcome.ok) return redirect(savedTo(`${templatesPath}?saved`, outcome.value));
  const t = textIn(ctx.locale);
  return refusedEdit(outcome.refusal, values, {
    event: { say: (event) => (isEventType(String(event)) ? t.workflow.events[event as EventType].past : "–") },
    agreementKind: { say: fromWords(t.workflow.kinds) },
    priority: { say: fromWords(t.taskTemplates.priorities) },
    dueUnit: { say: fromWords(t.taskTemplates.units) },
  });
});

export const meta = titled<typeof loader>((t) => t.taskTemplates.edit);

export default function EditTemplate() {
  const t = useText();
  const locale = useLocale();
  const words = t.taskTemplates;
  const { title, version, values } = useLoaderData<typeof loader>();
  const dueDays = values.dueDays === null ? "" : String(values.dueDays);
  const form = usePageForm({ schema: templateEditForm, values: { ...values, dueDays } });
  return (
    <Page title={words.editOf(title[locale])} crumbs={[...templateCrumbs(t), { label: words.edit }]} lead={words.lead}>
      <PageForm form={form} fieldLabels={templateLabels(t)}>
        <HiddenField name="version" value={version} />
        <TemplateFields />
        <SubmitButton cancelTo={templatesPath}>{words.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
