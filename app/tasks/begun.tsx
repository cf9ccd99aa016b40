/** `/tasks/:id/begun`: say that somebody has begun with a task, or has not after all. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { taskBegunForm } from "#app/tasks/forms";
import { taskPage } from "#app/tasks/task-queries.server";
import { beginTask } from "#app/tasks/tasks.server";
import { taskTitle } from "#app/tasks/templates";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { WaitsNotice } from "./waits-notice";

export const loader = reading("records.write", async (ctx, { params }) => ({ task: await taskPage(ctx, params.id) }));
export const meta = titled((t) => t.oneTask.begin);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  const parsed = check(taskBegunForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { begun, next } = parsed.input;
  const outcome = await beginTask(ctx, id, begun === "yes");
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(next ? safePath(next) : `/tasks/${id}`);
});

export default function TaskBegun() {
  const t = useText();
  const words = t.oneTask;
  const { task } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: taskBegunForm });
  const title = taskTitle(t, task);
  const here = `/tasks/${task.id}`;
  const said = task.startedOn ? words.notBegun : words.begin;
  return (
    <Page
      title={said}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { to: here, label: title }, { label: said }]}
      lead={task.startedOn ? words.notBegunLead : words.beginLead}
    >
      <div className="stack">
        <WaitsNotice task={task} />
        <PageForm form={form}>
          <HiddenField name="begun" value={task.startedOn ? "no" : "yes"} />
          <SubmitButton cancelTo={here}>{said}</SubmitButton>
        </PageForm>
      </div>
    </Page>
  );
}
