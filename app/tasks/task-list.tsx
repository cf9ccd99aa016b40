/** The list of tasks: a table, and for who may change them boxes to choose several by, with what is done to those chosen. */
import { Form, Link, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { ExportLinks } from "#app/exports/export-links";
import { formatDay } from "#app/platform/days";
import type { PageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { useViewer } from "#app/ui/viewer";
import { BulkBar, bulkBarId } from "./bulk-bar";
import { bulkForm } from "./bulk-form";
import { isNarrowed, type TaskFilter } from "./filter";
import type { TaskRow } from "./task-row.server";
import { ChoosableTasks, TaskTable } from "./task-table";
import type { BulkChange } from "./undo-bulk.server";

interface TaskListProps {
  list: PageOf<TaskRow>;
  filter: TaskFilter;
  people: { id: string; name: string }[];
  /** All of the page are chosen to begin with. */
  all: boolean;
  today: string;
  requestKey: string;
  /** What was changed last: nothing is chosen any more then. */
  changed: BulkChange | null;
}

export function TaskList(props: TaskListProps) {
  const { list, filter, today, changed } = props;
  const may = useViewer()?.may;
  const words = useText().taskPages;
  const [params] = useSearchParams();
  const choosable = may?.write && list.rows.length > 0;
  const caption = useCaption(props);
  return (
    <Card>
      {choosable ? (
        <Choosing key={changed?.id ?? ""} caption={caption} {...props} />
      ) : (
        <TaskTable
          caption={caption}
          rows={list.rows}
          filter={filter}
          today={today}
          empty={<Nothing filter={filter} total={list.total} />}
        />
      )}
      {filter.day ? (
        <p className="small after">
          <ButtonLink small kind="quiet" to={{ search: withParams(params, { day: null }) }}>
            {words.allDays}
          </ButtonLink>
        </p>
      ) : null}
      <Paging page={list.page} total={list.total} shown={list.rows.length} />
      {list.rows.length > 0 ? <ExportLinks to="/tasks/export" /> : null}
    </Card>
  );
}

/** The form of the buttons that say of one task that it is done; each has its own address. */
const doneForm = "one-done";

function Choosing(props: TaskListProps & { caption: string }) {
  const { caption, list, filter, people, all, today, requestKey } = props;
  const { bulk } = useText().taskPages;
  const form = usePageForm({ schema: bulkForm });
  const { boxes, chosen, count } = useChosen();
  return (
    <>
      <Form id={doneForm} method="post" preventScrollReset />
      <div ref={boxes} onChange={count} className="choosing">
        <PageForm form={form}>
          <ChooseAll all={all} />
          <ChoosableTasks
            caption={caption}
            rows={list.rows}
            filter={filter}
            today={today}
            all={all}
            doneForm={doneForm}
            empty={null}
          />
          <a href={`#${bulkBarId}`} className="btn main small bulk-jump">
            {chosen ? bulk.chosen(chosen) : bulk.title}
            <span aria-hidden="true">↓</span>
          </a>
          <BulkBar
            people={people}
            total={list.total}
            shown={list.rows.length}
            requestKey={requestKey}
            chosen={chosen}
          />
        </PageForm>
      </div>
    </>
  );
}

/** How many boxes are ticked; null before scripts can tell. */
function useChosen() {
  const boxes = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const count = () => setChosen(boxes.current?.querySelectorAll("input[name=chosen]:checked").length ?? 0);
  // The boxes of another address are others, and so are those that an answer brought back. Said again, it changes nothing.
  useEffect(() => count());
  return { boxes, chosen, count };
}

function ChooseAll({ all }: { all: boolean }) {
  const words = useText().taskPages.bulk;
  const [params] = useSearchParams();
  return (
    <p className="small no-print">
      <Link
        className="link"
        to={{ search: withParams(params, { choose: all ? null : "all", changed: null }) }}
        preventScrollReset
      >
        {all ? words.chooseNone : words.chooseAll}
      </Link>
    </p>
  );
}

function useCaption({ filter, list }: Pick<TaskListProps, "filter" | "list">): string {
  const t = useText();
  const words = t.taskPages;
  const what = filter.day ? words.onDay(formatDay(t, filter.day, { weekday: true })) : words.captions[filter.status];
  return words.caption(what, words.found(list.total));
}

function Nothing({ filter, total }: { filter: TaskFilter; total: number }) {
  const t = useText();
  const words = t.taskPages;
  const may = useViewer()?.may;
  if (total > 0)
    return <EmptyState title={words.noSuchPage} action={<ButtonLink to="/tasks">{words.toFirstPage}</ButtonLink>} />;
  if (isNarrowed(filter))
    return (
      <EmptyState title={words.none.filtered} action={<ButtonLink to="/tasks">{words.filters.clear}</ButtonLink>}>
        {words.noneText.filtered}
      </EmptyState>
    );
  return (
    <EmptyState
      title={words.none[filter.whose]}
      action={may?.write ? <ButtonLink to="/tasks/new">{t.tasks.add}</ButtonLink> : null}
    >
      {words.noneText[filter.whose]}
    </EmptyState>
  );
}
