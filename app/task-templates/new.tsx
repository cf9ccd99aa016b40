/** `/settings/task-templates/new`: one more task that an event makes, or that is offered by hand. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { templateCrumbs, templatesPath } from "./crumbs";
import { templateForm } from "./forms";
import { TemplateFields } from "./template-fields";
import { addTemplate } from "./templates.server";

export const loader = reading("settings.manage", async () => ({ requestKey: newRequestKey() }));

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(templateForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addTemplate(ctx, parsed.input, idOfRequest(ctx.actor.id, values.requestKey));
  return outcome.ok ? redirect(`${templatesPath}?saved`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.taskTemplates.add);

export default function AddTemplate() {
  const t = useText();
  const words = t.taskTemplates;
  const { requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: templateForm, values: { dueUnit: "calendarDays", priority: "normal" } });
  return (
    <Page title={words.add} crumbs={[...templateCrumbs(t), { label: words.add }]} lead={words.addLead}>
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <TemplateFields />
        <SubmitButton cancelTo={templatesPath}>{words.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
