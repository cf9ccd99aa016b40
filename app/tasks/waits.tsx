/** `/tasks/:id/waits`: say which task has to be done before this one: of the same records, or found by its words (`?q=`). */
import { redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { textAsked } from "#app/platform/asked";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { dependencyForm } from "#app/tasks/forms";
import { taskPage } from "#app/tasks/task-queries.server";
import { taskTitle } from "#app/tasks/templates";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { HiddenField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { addDependency, removeDependency } from "./dependencies.server";
import { offeredBefore } from "./task-parts.server";

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const task = await taskPage(ctx, params.id);
  const q = textAsked(url, "q", 200);
  return { task, q, offered: await offeredBefore(ctx, task.id, q) };
});
export const meta = titled((t) => t.oneTask.addBefore);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await taskPage(ctx, params.id);
  const parsed = check(dependencyForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { task, change } = parsed.input;
  const outcome = await (change === "add" ? addDependency : removeDependency)(ctx, id, task);
  return outcome.ok ? redirect(`/tasks/${id}`) : refused(outcome.refusal, values);
});

export default function TaskWaits() {
  const t = useText();
  const words = t.oneTask;
  const { task, q, offered } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: dependencyForm });
  const title = taskTitle(t, task);
  const here = `/tasks/${task.id}`;
  return (
    <Page
      title={words.addBefore}
      crumbs={[{ to: "/tasks", label: t.tasks.title }, { to: here, label: title }, { label: words.addBefore }]}
      lead={words.addBeforeLead(title)}
    >
      <div className="stack">
        <Form key={q} method="get" role="search" aria-label={words.find} className="filters">
          <label>
            {words.find}
            <input type="search" name="q" defaultValue={q} maxLength={200} />
          </label>
          <Button>{words.findButton}</Button>
        </Form>
        <Card>
          <PageForm form={form}>
            <HiddenField name="change" value="add" />
            <DataTable
              caption={q ? words.found(q) : words.sameRecords}
              rows={offered}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "task",
                  header: t.tasks.task,
                  rowHeader: true,
                  wide: true,
                  cell: (row) => (
                    <>
                      <Link to={`/tasks/${row.id}`}>{taskTitle(t, row)}</Link>
                      <span className="under">
                        {[row.agreement?.reference, row.about?.name].filter(Boolean).join(" · ")}
                      </span>
                    </>
                  ),
                },
                { key: "assignee", header: t.tasks.assignee, cell: ({ assignee }) => assignee ?? t.tasks.nobody },
                {
                  key: "due",
                  header: t.tasks.due,
                  cell: ({ dueOn }) => <DayText day={dueOn} none={t.tasks.noDay} />,
                },
                {
                  key: "choose",
                  header: words.choose,
                  cell: (row) => (
                    <Button small name="task" value={row.id}>
                      {words.doFirst}
                      <span className="visually-hidden">: {taskTitle(t, row)}</span>
                    </Button>
                  ),
                },
              ]}
              empty={
                <EmptyState title={q ? words.noneFound : words.noneOffered}>
                  {q ? words.noneFoundText : words.noneOfferedText}
                </EmptyState>
              }
            />
          </PageForm>
        </Card>
      </div>
    </Page>
  );
}
