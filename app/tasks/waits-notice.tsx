/** What has to be done before a task, with the way there. Nothing where nothing is open. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Notice } from "#app/ui/notice";
import type { TaskRow } from "./task-row.server";
import { taskTitle } from "./templates";

export function WaitsNotice({ task }: { task: Pick<TaskRow, "waitsFor" | "doneOn"> }) {
  const t = useText();
  if (task.doneOn || task.waitsFor.length === 0) return null;
  return (
    <Notice tone="warn" title={t.oneTask.waitsTitle}>
      <ul className="bullets">
        {task.waitsFor.map((one) => (
          <li key={one.id}>
            <Link className="link" to={`/tasks/${one.id}`}>
              {taskTitle(t, one)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
