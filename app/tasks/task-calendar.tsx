/** A task on its day in a month. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import type { TaskRow } from "./task-row.server";
import { taskTitle } from "./templates";

export function MonthTask({ task, today }: { task: TaskRow; today: string }) {
  const t = useText();
  const words = t.taskPages;
  const { doneOn, dueOn } = task;
  const late = !doneOn && dueOn !== null && dueOn < today;
  const of = task.about?.name ?? task.agreement?.title;
  return (
    <li data-standing={late ? "late" : doneOn ? "passed" : undefined}>
      <Link to={`/tasks/${task.id}`}>
        <b>{taskTitle(t, task)}</b>
        {late ? <span className="visually-hidden">, {words.overdue}</span> : null}
        {doneOn ? <span className="visually-hidden">, {words.filters.states.done}</span> : null}
        {of ? <span lang={task.about ? undefined : task.agreement?.titleLanguage}>{of}</span> : null}
      </Link>
    </li>
  );
}
