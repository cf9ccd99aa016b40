/** `/tasks/:id`: one task, to read, edit, begin, finish or reopen, with its checklist and what has to be done before it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementChosen, suggestAgreements } from "#app/agreements/lookup.server";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { DocumentsCard } from "#app/documents/documents-card";
import { documentsOf } from "#app/documents/documents-of.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { taskEditForm } from "#app/tasks/forms";
import { TaskFields } from "#app/tasks/task-fields";
import { agreementChoices, agreementTyped, taskWords } from "#app/tasks/task-input.server";
import { assignees, taskPage } from "#app/tasks/task-queries.server";
import { editTask } from "#app/tasks/tasks.server";
import { taskTitle } from "#app/tasks/templates";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { ChecklistCard } from "./checklist-card";
import { OrderCard } from "./order-card";
import { StatusCard } from "./status-card";
import { TaskMarks } from "./task-marks";
import { neighboursOf, partsOf } from "./task-parts.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const task = await taskPage(ctx, params.id);
  const { id, about } = task;
  const agreements = await agreementChoices(ctx, about);
  const [parts, neighbours, people, suggestions, documents, comments] = await Promise.all([
    partsOf(ctx, id),
    neighboursOf(ctx, id),
    assignees(ctx.db),
    agreements ? [] : suggestAgreements(ctx),
    documentsOf(ctx, { type: "task", id }),
    commentsOf(ctx, { type: "task", id }, pageOf(url, "comments")),
  ]);
  const agreement = task.agreement && (agreements ? task.agreement.id : await agreementChosen(ctx, task.agreement.id));
  const today = ctx.today;
  return {
    task,
    agreement: agreement ?? "",
    agreements,
    parts,
    neighbours,
    people,
    suggestions,
    documents,
    comments,
    today,
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
  const { task, parts, neighbours, documents, comments, today } = useLoaderData<typeof loader>();
  const title = taskTitle(t, task);
  const write = Boolean(may?.write) && !task.withdrawn;
  const marks = <TaskMarks task={{ ...task, waitsFor: [] }} />;
  return (
    <Page title={title} crumbs={[{ to: "/tasks", label: t.tasks.title }, { label: title }]} lead={marks}>
      <div className="stack">
        {task.withdrawn ? (
          <Notice>{task.key?.startsWith("repeat:") ? t.oneTask.repeatTakenBack : t.tasks.withdrawn}</Notice>
        ) : null}
        <div className="cols task-cols">
          <div className="stack">
            <StatusCard task={task} today={today} write={write} />
            <OrderCard taskId={task.id} {...neighbours} write={write && !task.doneOn} />
          </div>
          <div className="stack">
            <ChecklistCard taskId={task.id} parts={parts} write={write} />
            {write ? <EditCard key={`${task.id} ${task.version}`} /> : null}
            <DocumentsCard documents={documents} />
            <CommentsCard comments={comments} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function EditCard() {
  const t = useText();
  const { task, agreement, agreements, people, suggestions } = useLoaderData<typeof loader>();
  const { title, assigneeId, dueOn, repeats, note } = task;
  const priority = task.priority === "normal" ? "" : task.priority;
  const values = { title, agreement, assigneeId, dueOn, priority, repeats, note };
  const form = usePageForm({ schema: taskEditForm, values });
  return (
    <Card title={t.tasks.details}>
      <PageForm form={form} fieldLabels={{ ...t.tasks.fields, ...t.oneTask.fields }}>
        <HiddenField name="version" value={task.version} />
        <TaskFields
          people={people}
          suggestions={suggestions}
          fromEvent={task.template !== null}
          agreements={agreements}
          beside={task.about !== null}
        />
        <SubmitButton>{t.tasks.save}</SubmitButton>
      </PageForm>
    </Card>
  );
}
