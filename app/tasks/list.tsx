/** `/tasks`: what somebody here has to do, as a list, a month or a board of one filter; what is shown is in the address. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { monthOf } from "#app/deadlines/month";
import { MonthGrid, MonthSwitch } from "#app/deadlines/month-grid";
import { choiceAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { reading, refused, writing } from "#app/platform/page.server";
import { readAnew } from "#app/platform/read-anew";
import { newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { usualScope } from "#app/today/today-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { withParams } from "#app/ui/search-params";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { useViewer } from "#app/ui/viewer";
import { changeTasks } from "./bulk.server";
import { bulkForm } from "./bulk-form";
import { BulkSaid } from "./bulk-said";
import { readFilter, shortSearch, type TaskFilter, type View, views } from "./filter";
import { listTasks } from "./list-queries.server";
import { TaskBoard } from "./task-board";
import { readTaskBoard } from "./task-board.server";
import { MonthTask } from "./task-calendar";
import { readTaskMonth } from "./task-calendar.server";
import { TaskFilters } from "./task-filters";
import { TaskList } from "./task-list";
import { assignees } from "./task-queries.server";
import { type BulkChange, ownBulkChange } from "./undo-bulk.server";

function filterOf(ctx: Ctx, url: URL): TaskFilter {
  const filter = readFilter(url.searchParams, { whose: usualScope(ctx), month: monthOf(ctx.today) });
  const changed = url.searchParams.get("changed");
  if (!filter || (changed && !isId(changed))) throw data({ code: "filter" }, 400);
  return filter;
}

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = filterOf(ctx, url);
  const all = choiceAsked(url, "choose", ["all"]) === "all";
  const short = shortSearch(url.searchParams);
  if (short !== null) throw redirect(`/tasks${short}`);
  const { view } = filter;
  const [people, list, month, board, changed] = await Promise.all([
    assignees(ctx.db),
    view === "list" ? listTasks(ctx, filter) : null,
    view === "calendar" ? readTaskMonth(ctx, filter) : null,
    view === "board" ? readTaskBoard(ctx, filter) : null,
    ownBulkChange(ctx, url.searchParams.get("changed")),
  ]);
  return { filter, people, list, month, board, changed, all, today: ctx.today, requestKey: newRequestKey() };
});

/** Several tasks changed at once. What their own rules left as it was is said on this page; otherwise the list is read anew. */
export const action = writing("records.write", async (ctx, { url, values }) => {
  const filter = filterOf(ctx, url);
  const parsed = check(bulkForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeTasks(ctx, parsed.input, filter);
  if (!outcome.ok) return refused(outcome.refusal, values);
  const { id, left } = outcome.value;
  if (left.length > 0)
    return data({ left, change: await ownBulkChange(ctx, id) }, outcome.value.changed > 0 ? 200 : 409);
  return redirect(`/tasks${withParams(url.searchParams, { changed: id, choose: null })}`);
});

export const meta = titled((t) => t.tasks.title);
export const links = foreignScripts;
export const shouldRevalidate = readAnew;

export default function Tasks() {
  const t = useText();
  const may = useViewer()?.may;
  const { filter, people, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const left = answer && "left" in answer ? answer : null;
  const said = left?.change ?? changed;
  return (
    <Page
      title={t.tasks.title}
      lead={t.tasks.lead}
      actions={
        <>
          <ViewSwitch view={filter.view} />
          {may?.write ? (
            <ButtonLink to="/tasks/new" kind="main">
              {t.tasks.add}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <div className="stack">
        <TaskFilters filter={filter} people={people} />
        {said ? <BulkSaid change={said} left={left?.left} /> : null}
        <Shown changed={said} />
      </div>
    </Page>
  );
}

function ViewSwitch({ view }: { view: View }) {
  const words = useText().taskPages;
  const [params] = useSearchParams();
  const own = { page: null, month: null, day: null, changed: null, choose: null };
  return (
    <nav aria-label={words.viewsLabel} className="row">
      {views.map((one) => (
        <ButtonLink
          key={one}
          small
          to={{ search: withParams(params, { ...own, view: one === "list" ? null : one }) }}
          aria-current={one === view ? "page" : undefined}
          className={one === view ? "chosen" : undefined}
        >
          {words.views[one]}
        </ButtonLink>
      ))}
    </nav>
  );
}

/** `changed`: what was just changed of several tasks. */
function Shown({ changed }: { changed: BulkChange | null }) {
  const words = useText().taskPages;
  const { filter, list, month, board, today, ...around } = useLoaderData<typeof loader>();
  if (list) return <TaskList {...around} list={list} filter={filter} today={today} changed={changed} />;
  if (board) return <TaskBoard board={board} filter={filter} today={today} />;
  if (!month) return null;
  return (
    <Card>
      <MonthSwitch month={month} />
      <MonthGrid
        month={month}
        today={today}
        found={words.found}
        entry={(task) => <MonthTask key={task.id} task={task} today={today} />}
      />
    </Card>
  );
}

/** An address with a filter that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  const { tasks, taskPages } = useText();
  return <WrongAddress words={taskPages} to="/tasks" page={tasks.title} />;
}
