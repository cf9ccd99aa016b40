/** `/tasks/:id/reopen`: take back that a task is done. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { taskPage } from "#app/tasks/task-queries.server";
import { reopenTask } from "#app/tasks/tasks.server";
import { taskTitle } from "#app/tasks/templates";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("records.write", async (ctx, { params }) => ({ task: await taskPage(ctx, params.id) }));
export const meta = titled((t) => t.tasks.reopen);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  const outcome = await reopenTask(ctx, id);
  return outcome.ok ? redirect(`/tasks/${id}`) : refused(outcome.refusal, values);
});

const nothing = z.object({});

export default function ReopenTask() {
  const t = useText();
  const { task } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: nothing });
  const title = taskTitle(t, task);
  const here = `/tasks/${task.id}`;
  return (
    <Page
      title={t.tasks.reopen}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { to: here, label: title }, { label: t.tasks.reopen }]}
      lead={t.tasks.reopenLead}
    >
      <PageForm form={form}>
        <SubmitButton cancelTo={here}>{t.tasks.reopen}</SubmitButton>
      </PageForm>
    </Page>
  );
}
