/** `/tasks/:id`: one task, to read, edit, finish or reopen. */
import { redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { agreementChosen, suggestAgreements } from "#app/agreements/lookup.server";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { formatDay, relativeDays } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { taskEditForm } from "#app/tasks/forms";
import { TaskFields } from "#app/tasks/task-fields";
import { agreementTyped, taskWords } from "#app/tasks/task-input.server";
import { assignees, taskPage } from "#app/tasks/task-queries.server";
import { editTask } from "#app/tasks/tasks.server";
import { taskTitle } from "#app/tasks/templates";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const task = await taskPage(ctx, params.id);
  return {
    task,
    agreement: task.agreement ? await agreementChosen(ctx, task.agreement.id) : "",
    people: await assignees(ctx.db),
    suggestions: await suggestAgreements(ctx),
    comments: await commentsOf(ctx, { type: "task", id: task.id }, pageOf(url, "comments")),
    today: ctx.today,
  };
});
export const meta = titled<typeof loader>((t, data) => (data ? taskTitle(t, data.task) : t.tasks.title));
export const links = foreignScripts;

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  const parsed = check(taskEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { agreement, ...task } = parsed.input;
  const on = await agreementTyped(ctx, agreement);
  if (!on.ok) return refused(on.refusal, values);
  const outcome = await editTask(ctx, id, { ...task, agreementId: on.value });
  if (outcome.ok) return redirect(savedTo(`/tasks/${id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, taskWords(ctx));
});

export default function Task() {
  const t = useText();
  const may = useViewer()?.may;
  const { task, comments } = useLoaderData<typeof loader>();
  const title = taskTitle(t, task);
  return (
    <Page title={title} crumbs={[{ to: "/tasks", label: t.tasks.title }, { label: title }]}>
      {may?.write && !task.withdrawn ? (
        <div className="stack">
          <div className="cols">
            <EditCard key={`${task.id} ${task.version}`} />
            <StatusCard />
          </div>
          <CommentsCard comments={comments} />
        </div>
      ) : (
        <div className="stack">
          {task.withdrawn ? <Notice>{t.tasks.withdrawn}</Notice> : null}
          <StatusCard />
          <CommentsCard comments={comments} />
        </div>
      )}
    </Page>
  );
}

function EditCard() {
  const t = useText();
  const { task, agreement, people, suggestions } = useLoaderData<typeof loader>();
  const { title, assigneeId, dueOn, note } = task;
  const form = usePageForm({ schema: taskEditForm, values: { title, agreement, assigneeId, dueOn, note } });
  return (
    <Card title={t.tasks.details}>
      <PageForm form={form} fieldLabels={t.tasks.fields}>
        <HiddenField name="version" value={task.version} />
        <TaskFields people={people} suggestions={suggestions} fromEvent={task.template !== null} />
        <SubmitButton>{t.tasks.save}</SubmitButton>
      </PageForm>
    </Card>
  );
}

function StatusCard() {
  const t = useText();
  const words = t.tasks;
  const may = useViewer()?.may;
  const { task, today } = useLoaderData<typeof loader>();
  const late = task.dueOn !== null && task.doneOn === null && task.dueOn < today;
  return (
    <Card title={words.status} tone={late ? "alarm" : undefined}>
      <DefinitionList
        items={[
          {
            term: words.due,
            detail: <DayText day={task.dueOn} withWeekday none={words.noDay} />,
            note: task.dueOn && !task.doneOn ? relativeDays(t, today, task.dueOn) : undefined,
            tone: late ? "alarm" : undefined,
          },
          { term: words.assignee, detail: task.assignee ?? words.nobody },
          {
            term: words.agreement,
            detail: task.agreement ? (
              <Link className="link" to={`/agreements/${task.agreement.id}`}>
                <Foreign lang={task.agreement.titleLanguage}>{task.agreement.title}</Foreign>
              </Link>
            ) : (
              "–"
            ),
          },
          ...(task.doneOn
            ? [{ term: words.doneOn, detail: <DayText day={task.doneOn} />, note: doneNote(t, task) }]
            : []),
        ]}
      />
      {(task.withdrawn || !may?.write) && task.note ? <p className="keep small card-note">{task.note}</p> : null}
      {may?.write && !task.withdrawn ? <Step /> : null}
    </Card>
  );
}

const doneNote = (t: ReturnType<typeof useText>, task: { doneBy: string | null; doneOn: string | null }) =>
  task.doneBy && task.doneOn ? t.tasks.doneBy(task.doneBy, formatDay(t, task.doneOn)) : undefined;

/** The one step a task can take: done, or open again. */
function Step() {
  const { tasks: words } = useText();
  const { task, today } = useLoaderData<typeof loader>();
  if (task.doneOn)
    return (
      <Form method="post" action={`/tasks/${task.id}/reopen`} className="card-note">
        <Button>{words.reopen}</Button>
      </Form>
    );
  return (
    <Form method="post" action={`/tasks/${task.id}/done`} noValidate className="card-note stack-s">
      <label className="small" htmlFor="done-on">
        {words.doneDay}
      </label>
      <input id="done-on" type="date" name="doneOn" className="input" defaultValue={today} max={today} />
      <div>
        <Button>{words.markDone}</Button>
      </div>
    </Form>
  );
}
