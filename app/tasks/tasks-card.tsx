/** What is open for somebody here around one record, on the page of that record. Its id is `tasks`. */
import { Link } from "@remix-run/react";
import { relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { TaskMarks } from "./task-marks";
import type { TaskRow } from "./task-row.server";
import type { TasksOf } from "./tasks-of.server";
import { taskTitle } from "./templates";

interface TasksCardProps {
  tasks: TasksOf;
  today: string;
}

/** `tasks`: what `tasksOf` read. */
export function TasksCard({ tasks: { subject, rows, open, done, write }, today }: TasksCardProps) {
  const words = useText().tasks;
  return (
    <Card
      id="tasks"
      title={words.title}
      actions={
        write ? (
          <ButtonLink small to={`/tasks/new?${subject.type}=${subject.id}`}>
            {words.add}
          </ButtonLink>
        ) : null
      }
    >
      <DataTable
        caption={words.card.caption}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={useColumns(subject.id, today)}
        empty={
          <EmptyState title={done > 0 ? words.card.allDone(done) : words.card.none}>
            {done > 0 ? (
              <Link className="link" to={`/tasks?${subject.type}=${subject.id}&status=done`}>
                {words.card.seeDone}
              </Link>
            ) : (
              words.card.noneText
            )}
          </EmptyState>
        }
      />
      {open > rows.length || (done > 0 && rows.length > 0) ? (
        <p className="small after">
          <Link className="link" to={`/tasks?${subject.type}=${subject.id}&status=any`}>
            {words.card.others(open - rows.length, done)}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

function useColumns(of: string, today: string): Column<TaskRow>[] {
  const t = useText();
  const words = t.tasks;
  return [
    {
      key: "task",
      header: words.task,
      rowHeader: true,
      wide: true,
      cell: (row) => {
        const { agreement, about } = row;
        // What the page is about itself is not repeated in every row.
        const others = [
          agreement && agreement.id !== of ? agreement.reference : null,
          about && about.id !== of ? about.name : null,
        ].filter((name) => name !== null);
        return (
          <>
            <Link to={`/tasks/${row.id}`}>{taskTitle(t, row)}</Link>
            {others.length > 0 ? <span className="under">{others.join(" · ")}</span> : null}
            <TaskMarks task={row} />
          </>
        );
      },
    },
    {
      key: "assignee",
      header: words.assignee,
      cell: ({ assignee }) => assignee ?? <span className="muted nowrap">{words.nobody}</span>,
    },
    {
      key: "due",
      header: words.due,
      cell: ({ dueOn }) => (
        <>
          <DayText day={dueOn} none={words.noDay} />
          {dueOn && dueOn < today ? <span className="under bad nowrap">{relativeDays(t, today, dueOn)}</span> : null}
        </>
      ),
    },
  ];
}
