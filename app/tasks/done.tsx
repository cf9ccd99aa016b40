/** `/tasks/:id/done`: say that a task is done, and on which day. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { taskDoneForm } from "#app/tasks/forms";
import { taskPage } from "#app/tasks/task-queries.server";
import { completeTask } from "#app/tasks/tasks.server";
import { taskTitle } from "#app/tasks/templates";
import { DayField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { WaitsNotice } from "./waits-notice";

export const loader = reading("records.write", async (ctx, { params }) => ({
  task: await taskPage(ctx, params.id),
  today: ctx.today,
}));
export const meta = titled((t) => t.tasks.markDone);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  const parsed = check(taskDoneForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { doneOn, next } = parsed.input;
  const outcome = await completeTask(ctx, id, { doneOn });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(next ? safePath(next) : `/tasks/${id}`);
});

export default function TaskDone() {
  const t = useText();
  const { task, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: taskDoneForm, values: { doneOn: today } });
  const title = taskTitle(t, task);
  const here = `/tasks/${task.id}`;
  return (
    <Page
      title={t.tasks.markThisDone(title)}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { to: here, label: title }, { label: t.tasks.markDone }]}
      lead={t.tasks.doneLead}
    >
      <div className="stack">
        <WaitsNotice task={task} />
        <PageForm form={form}>
          <DayField name="doneOn" label={t.tasks.doneDay} max={today} />
          <SubmitButton cancelTo={here}>{t.tasks.markDone}</SubmitButton>
        </PageForm>
      </div>
    </Page>
  );
}
