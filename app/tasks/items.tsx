/** `/tasks/:id/items`: add parts to a task's checklist, one in each line; and where the buttons of its lines lead. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { itemForm, itemsForm } from "#app/tasks/forms";
import { taskPage } from "#app/tasks/task-queries.server";
import { taskTitle } from "#app/tasks/templates";
import { HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { ChecklistCard } from "./checklist-card";
import { addItems, changeItem } from "./task-items.server";
import { partsOf } from "./task-parts.server";

export const loader = reading("records.write", async (ctx, { params }) => {
  const task = await taskPage(ctx, params.id);
  return { task, parts: await partsOf(ctx, task.id), requestKey: newRequestKey() };
});
export const meta = titled((t) => t.oneTask.addItems);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  if ("change" in values) {
    const parsed = check(itemForm, values);
    if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
    const outcome = await changeItem(ctx, id, parsed.input.item, parsed.input.change);
    // Where it leads in the page is in the form's own address: who has scripts stays where they are.
    return outcome.ok ? redirect(`/tasks/${id}`) : refused(outcome.refusal, values);
  }
  const parsed = check(itemsForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addItems(ctx, id, parsed.input.items, idOfRequest(ctx.actor.id, values.requestKey));
  return outcome.ok ? redirect(`/tasks/${id}#checklist`) : refused(outcome.refusal, values);
});

export default function TaskItems() {
  const t = useText();
  const words = t.oneTask;
  const { task, parts, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: itemsForm });
  const title = taskTitle(t, task);
  const here = `/tasks/${task.id}`;
  return (
    <Page
      title={words.addItems}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { to: here, label: title }, { label: words.addItems }]}
      lead={title}
    >
      <div className="stack">
        <PageForm form={form}>
          <HiddenField name="requestKey" value={requestKey} />
          <LongTextField name="items" label={words.newItems} hint={words.checklistHint} rows={6} />
          <SubmitButton cancelTo={here}>{words.addItems}</SubmitButton>
        </PageForm>
        <ChecklistCard taskId={task.id} parts={parts} write={false} />
      </div>
    </Page>
  );
}
