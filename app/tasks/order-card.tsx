/** What has to be done before a task, and what waits for it. */
import { Form, Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Tag } from "#app/ui/tag";
import type { Neighbour, Neighbours } from "./task-parts.server";
import { taskTitle } from "./templates";

interface OrderCardProps extends Neighbours {
  taskId: string;
  /** Whether the reader may change what it waits for. */
  write: boolean;
}

export function OrderCard({ taskId, before, after, more, write }: OrderCardProps) {
  const words = useText().oneTask;
  if (before.length === 0 && after.length === 0 && !write) return null;
  return (
    <Card
      id="order"
      title={words.order}
      actions={
        write ? (
          <ButtonLink small to={`/tasks/${taskId}/waits`}>
            {words.addBefore}
          </ButtonLink>
        ) : null
      }
    >
      {before.length === 0 && after.length === 0 ? <p className="small muted">{words.noOrder}</p> : null}
      <Listed title={words.before} rows={before} removeFrom={write ? taskId : null} />
      <Listed title={words.after} rows={after} removeFrom={null} />
      {more > 0 ? <p className="small muted">{words.afterMore(more)}</p> : null}
    </Card>
  );
}

function Listed({ title, rows, removeFrom }: { title: string; rows: Neighbour[]; removeFrom: string | null }) {
  const t = useText();
  const words = t.oneTask;
  if (rows.length === 0) return null;
  return (
    <div className="neighbours">
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <Link className="link" to={`/tasks/${row.id}`}>
                {taskTitle(t, row)}
              </Link>{" "}
              {row.doneOn ? <Tag tone="good">{words.isDone}</Tag> : null}
              {row.doneOn ? null : <span className="under">{row.assignee ?? t.tasks.nobody}</span>}
            </span>
            {removeFrom ? (
              <Form method="post" action={`/tasks/${removeFrom}/waits`} preventScrollReset>
                <input type="hidden" name="task" value={row.id} />
                <Button small kind="quiet" name="change" value="remove">
                  {words.removeBefore}
                  <span className="visually-hidden">: {taskTitle(t, row)}</span>
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
