/** What is open for somebody here around an organisation. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { taskTitle } from "#app/tasks/templates";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import type { OpenTask } from "./open-tasks.server";

interface TasksCardProps {
  tasks: { rows: OpenTask[]; total: number };
  today: string;
}

export function TasksCard({ tasks: { rows, total }, today }: TasksCardProps) {
  const t = useText();
  const words = t.organisations.tasks;
  return (
    <Card id="tasks" title={words.title}>
      <DataTable
        caption={words.title}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "task",
            header: words.task,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <Link to={`/tasks/${row.id}`}>{taskTitle(t, row)}</Link>
                {row.reference ? <span className="under mono">{row.reference}</span> : null}
              </>
            ),
          },
          {
            key: "assignee",
            header: words.assignee,
            cell: (row) => row.assignee ?? <span className="muted">{words.nobody}</span>,
          },
          {
            key: "due",
            header: words.due,
            cell: (row) => (
              <span className={row.dueOn && row.dueOn < today ? "bad" : undefined}>
                <DayText day={row.dueOn} none={words.noDay} />
              </span>
            ),
          },
        ]}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      {total > rows.length ? <p className="small muted after">{words.more(total - rows.length)}</p> : null}
    </Card>
  );
}
