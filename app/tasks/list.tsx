/** `/tasks`: mine, all that are open, or those done (`?view=`), the longest overdue first. */
import { Form, Link, useLoaderData, useLocation } from "@remix-run/react";
import { choiceAsked } from "#app/platform/asked";
import { relativeDays } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { listTasks } from "#app/tasks/task-queries.server";
import type { TaskRow } from "#app/tasks/task-row.server";
import { taskTitle } from "#app/tasks/templates";
import { taskViews } from "#app/tasks/views";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { url }) => {
  const view = choiceAsked(url, "view", taskViews) || "mine";
  return { view, list: await listTasks(ctx, view, pageOf(url)), today: ctx.today };
});

export const meta = titled((t) => t.tasks.title);
export const links = foreignScripts;

export default function Tasks() {
  const t = useText();
  const words = t.tasks;
  const may = useViewer()?.may;
  const { view, list } = useLoaderData<typeof loader>();
  const add = may?.write ? (
    <ButtonLink to="/tasks/new" kind="main">
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Page title={words.title} lead={words.lead} actions={list.rows.length > 0 || view === "done" ? add : null}>
      <div className="stack">
        <nav aria-label={words.viewsLabel} className="row">
          {taskViews.map((one) => (
            <ButtonLink
              key={one}
              small
              to={{ search: one === "mine" ? "" : `?view=${one}` }}
              aria-current={one === view ? "page" : undefined}
              className={one === view ? "chosen" : undefined}
            >
              {words.views[one]}
            </ButtonLink>
          ))}
        </nav>
        <Card>
          <DataTable
            caption={`${words.captions[view]}: ${words.found(list.total)}`}
            rows={list.rows}
            rowKey={(row) => row.id}
            columns={useColumns()}
            empty={
              <EmptyState title={words.none[view]} action={view === "done" ? null : add}>
                {words.noneText[view]}
              </EmptyState>
            }
          />
          <Paging page={list.page} total={list.total} shown={list.rows.length} />
        </Card>
      </div>
    </Page>
  );
}

function useColumns(): Column<TaskRow>[] {
  const t = useText();
  const words = t.tasks;
  const may = useViewer()?.may;
  const { view, today } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const done = view === "done";
  const columns: (Column<TaskRow> | null)[] = [
    {
      key: "task",
      header: words.task,
      rowHeader: true,
      wide: true,
      cell: (row) => <Link to={`/tasks/${row.id}`}>{taskTitle(t, row)}</Link>,
    },
    {
      key: "agreement",
      header: words.agreement,
      wide: true,
      cell: (row) =>
        row.agreement ? (
          <>
            <Link className="link" to={`/agreements/${row.agreement.id}`}>
              <Foreign lang={row.agreement.titleLanguage}>{row.agreement.title}</Foreign>
            </Link>
            <span className="under mono">{row.agreement.reference}</span>
          </>
        ) : (
          "–"
        ),
    },
    view === "mine" ? null : { key: "assignee", header: words.assignee, cell: (row) => row.assignee ?? words.nobody },
    done
      ? { key: "done", header: words.doneOn, cell: (row) => <DayText day={row.doneOn} /> }
      : {
          key: "due",
          header: words.due,
          cell: (row) =>
            row.dueOn ? (
              <>
                <DayText day={row.dueOn} withWeekday />
                <span className={row.dueOn < today ? "under bad" : "under"}>{relativeDays(t, today, row.dueOn)}</span>
              </>
            ) : (
              words.noDay
            ),
        },
    may?.write && !done
      ? {
          key: "act",
          header: words.views.done,
          cell: (row) => (
            <Form method="post" action={`/tasks/${row.id}/done`}>
              <input type="hidden" name="next" value={pathname + search} />
              <Button small>
                {words.markDone}
                <span className="visually-hidden">: {taskTitle(t, row)}</span>
              </Button>
            </Form>
          ),
        }
      : null,
  ];
  return columns.filter((column) => column !== null);
}
