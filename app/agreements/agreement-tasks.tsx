/** What somebody has to do for this agreement: open tasks, and those done folded away. */
import { Link } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { TaskMarks } from "#app/tasks/task-marks";
import { taskTitle } from "#app/tasks/templates";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import type { AgreementView } from "./show-queries.server";

type Task = AgreementView["tasks"][number];

interface TasksProps {
  reference: string;
  tasks: Task[];
  today: string;
  write: boolean;
}

export function TasksCard({ reference, tasks, today, write }: TasksProps) {
  const t = useText();
  const words = t.agreementPage.tasks;
  const open = tasks.filter(({ doneOn }) => doneOn === null);
  const done = tasks.filter(({ doneOn }) => doneOn !== null);
  const columns: Column<Task>[] = [
    {
      key: "task",
      header: t.tasks.task,
      rowHeader: true,
      wide: true,
      cell: (task) => (
        <>
          <Link to={`/tasks/${task.id}`}>{taskTitle(t, task)}</Link>
          <TaskMarks task={task} />
        </>
      ),
    },
    { key: "assignee", header: t.tasks.assignee, cell: ({ assignee }) => assignee ?? t.tasks.nobody },
    {
      key: "due",
      header: t.tasks.due,
      cell: ({ dueOn }) => (
        <span className={dueOn && dueOn < today ? "bad" : undefined}>
          <DayText day={dueOn} none={t.tasks.noDay} />
        </span>
      ),
    },
  ];
  return (
    <Card
      id="tasks"
      title={t.agreementPage.parts.tasks}
      actions={
        write ? (
          <ButtonLink small to={`/tasks/new?agreement=${encodeURIComponent(reference)}`}>
            {words.add}
          </ButtonLink>
        ) : null
      }
    >
      {open.length === 0 ? (
        <EmptyState title={words.none}>{done.length > 0 ? words.allDone : words.noneText}</EmptyState>
      ) : (
        <DataTable caption={words.caption} hideCaption columns={columns} rows={open} rowKey={({ id }) => id} />
      )}
      {done.length > 0 ? (
        <details className="more">
          <summary>{words.done(done.length)}</summary>
          <ul className="stack-s">
            {done.map((task) => (
              <li key={task.id}>
                <Link className="link" to={`/tasks/${task.id}`}>
                  {taskTitle(t, task)}
                </Link>{" "}
                <span className="small muted">{words.doneOn(formatDay(t, task.doneOn ?? ""))}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}
