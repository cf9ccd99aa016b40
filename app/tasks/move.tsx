/** `/tasks/:id/move`: how a task stands now, as a lane of the board. The board posts here; a refusal is said on this page. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneOf, optionalText } from "#app/platform/form-fields";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, RadioField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { moveTask } from "./move-task.server";
import { laneOf, movableTo } from "./task-lanes";
import { taskPage } from "./task-queries.server";
import { taskTitle } from "./templates";

const moveForm = z.object({ to: oneOf(movableTo, "chooseLane"), next: optionalText(2000) });

export const loader = reading("records.write", async (ctx, { params }) => ({ task: await taskPage(ctx, params.id) }));
export const meta = titled<typeof loader>((t, data) =>
  data ? t.taskPages.board.moveTitle(taskTitle(t, data.task)) : t.tasks.title,
);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  const parsed = check(moveForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { to, next } = parsed.input;
  const outcome = await moveTask(ctx, id, to);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(next ? safePath(next) : `/tasks/${id}`);
});

export default function MoveTask() {
  const t = useText();
  const words = t.taskPages.board;
  const { task } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: moveForm, values: { to: laneOf(task), next: "" } });
  const title = taskTitle(t, task);
  const here = `/tasks/${task.id}`;
  return (
    <Page
      title={words.moveTitle(title)}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { to: here, label: title }, { label: words.moveButton }]}
      lead={words.moveLead}
    >
      <PageForm form={form}>
        <HiddenField name="next" value="" />
        <RadioField
          name="to"
          label={words.lane}
          options={movableTo.map((lane) => ({ value: lane, label: words.lanes[lane] }))}
        />
        <p>
          <Link className="link" to={here}>
            {words.toTask}
          </Link>
        </p>
        <SubmitButton cancelTo={here}>{words.moveButton}</SubmitButton>
      </PageForm>
    </Page>
  );
}
