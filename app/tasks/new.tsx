/** `/tasks/new`: add a task, on an agreement (`?agreement=`) or on its own. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementChosen, suggestAgreements } from "#app/agreements/lookup.server";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { taskForm } from "#app/tasks/forms";
import { TaskFields } from "#app/tasks/task-fields";
import { agreementTyped } from "#app/tasks/task-input.server";
import { assignees } from "#app/tasks/task-queries.server";
import { addTask } from "#app/tasks/tasks.server";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;
export const meta = titled((t) => t.tasks.add);

export const loader = reading("records.write", async (ctx, { url }) => {
  const asked = url.searchParams.get("agreement");
  return {
    values: { agreement: asked ? await agreementChosen(ctx, asked) : "", assigneeId: ctx.actor.id },
    // Only an id makes an address: other names of an agreement can hold anything.
    back: isId(asked) ? `/agreements/${asked}` : "/tasks",
    people: await assignees(ctx.db),
    suggestions: await suggestAgreements(ctx),
  };
});

export const action = writing("records.write", async (ctx, { values, url }) => {
  const parsed = check(taskForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { agreement, ...task } = parsed.input;
  const on = await agreementTyped(ctx, agreement);
  if (!on.ok) return refused(on.refusal, values);
  const outcome = await addTask(ctx, { ...task, agreementId: on.value });
  if (!outcome.ok) return refused(outcome.refusal, values);
  // Who came from an agreement goes on there.
  const asked = url.searchParams.get("agreement");
  return redirect(asked && asked === on.value ? `/agreements/${asked}` : `/tasks/${outcome.value.id}`);
});

export default function NewTask() {
  const t = useText();
  const { values, back, people, suggestions } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: taskForm, values });
  return (
    <Page title={t.tasks.add} crumbs={[{ to: "/tasks", label: t.tasks.title }, { label: t.tasks.add }]}>
      <PageForm form={form}>
        <TaskFields people={people} suggestions={suggestions} />
        <SubmitButton cancelTo={back}>{t.tasks.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
