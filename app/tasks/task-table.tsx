/** The list of tasks as a table, each with a box to choose it by and the way to say that it is done. Stands in the form about several. */
import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { fieldId } from "#app/ui/error-summary";
import { useField } from "#app/ui/form/form-context";
import { asChoices } from "#app/ui/form/values";
import type { TaskFilter } from "./filter";
import { TaskFor } from "./task-about";
import { TaskMarks } from "./task-marks";
import type { TaskRow } from "./task-row.server";
import { taskTitle } from "./templates";

interface TaskTableProps {
  caption: string;
  rows: TaskRow[];
  filter: TaskFilter;
  today: string;
  empty: ReactNode;
}

interface ChoosableProps extends TaskTableProps {
  /** All of the page are chosen to begin with. */
  all: boolean;
  /** The form that the buttons of the rows belong to: `DoneForm`. */
  doneForm: string;
}

/** The table alone, for who only reads. */
export function TaskTable({ before, after, ...props }: TaskTableProps & { before?: Own; after?: Own }) {
  const { caption, rows, filter, today, empty } = props;
  const columns = useColumns(filter, today);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[...(before ? [before] : []), ...columns, ...(after ? [after] : [])]}
      sort={filter.sort}
      empty={empty}
    />
  );
}

type Own = Column<TaskRow>;

export function ChoosableTasks({ all, doneForm, ...props }: ChoosableProps) {
  const t = useText();
  const words = t.taskPages.bulk;
  const { initial, problem, aria } = useField("chosen", false);
  const chosen = asChoices(initial);
  const { pathname, search } = useLocation();
  return (
    <div className={problem ? "field wrong choosable" : "choosable"} id={fieldId("chosen")} tabIndex={-1}>
      {problem ? (
        <span className="problem" id={`${fieldId("chosen")}-problem`}>
          {problem}
        </span>
      ) : null}
      <TaskTable
        {...props}
        before={{
          key: "choose",
          header: words.choose,
          cell: (row) => (
            <input
              // Chosen anew where all are chosen at once.
              key={String(all)}
              type="checkbox"
              name="chosen"
              value={row.id}
              defaultChecked={all || chosen.includes(row.id)}
              aria-label={words.chooseOne(taskTitle(t, row))}
              {...aria}
            />
          ),
        }}
        after={{
          key: "act",
          header: words.doneHeader,
          cell: (row) =>
            row.doneOn ? null : (
              <Button
                small
                form={doneForm}
                formAction={`/tasks/${row.id}/done`}
                name="next"
                value={pathname + search}
                className="nowrap"
              >
                {t.tasks.markDone}
                <span className="visually-hidden">: {taskTitle(t, row)}</span>
              </Button>
            ),
        }}
      />
    </div>
  );
}

function useColumns({ status, assignee }: TaskFilter, today: string): Own[] {
  const t = useText();
  const words = t.tasks;
  const columns: (Own | null)[] = [
    {
      key: "task",
      header: words.task,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={`/tasks/${row.id}`}>{taskTitle(t, row)}</Link>
          <TaskMarks task={row} />
        </>
      ),
    },
    { key: "for", header: t.taskPages.purpose, wide: true, cell: (row) => <TaskFor task={row} /> },
    // Of one person alone it says nothing.
    assignee
      ? null
      : {
          key: "assignee",
          header: words.assignee,
          cell: (row) => row.assignee ?? <span className="muted nowrap">{words.nobody}</span>,
        },
    status === "done"
      ? { key: "done", header: words.doneOn, cell: (row) => <DayText day={row.doneOn} /> }
      : {
          key: "due",
          header: words.due,
          sortable: true,
          cell: (row) => (
            <>
              <DayText day={row.dueOn} withWeekday none={words.noDay} />
              {row.doneOn ? (
                <span className="under">
                  {words.doneOn}: <DayText day={row.doneOn} />
                </span>
              ) : row.dueOn ? (
                <span className={row.dueOn < today ? "under bad" : "under"}>{relativeDays(t, today, row.dueOn)}</span>
              ) : null}
            </>
          ),
        },
  ];
  return columns.filter((column) => column !== null);
}
