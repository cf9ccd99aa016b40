/** A card of the board of tasks: what is to be done, for what, by whom and when, and the ways to move it. */
import { Form, Link, useLocation } from "@remix-run/react";
import { relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { DayText } from "#app/ui/day-text";
import { type Lane, lanes } from "./filter";
import { LaneIcon } from "./lane-icon";
import { TaskFor } from "./task-about";
import { movePage, movesOf } from "./task-lanes";
import { TaskMarks } from "./task-marks";
import type { TaskRow } from "./task-row.server";
import { taskTitle } from "./templates";

interface TaskCardProps {
  task: TaskRow;
  lane: Lane;
  today: string;
  mayMove: boolean;
  draggable: boolean;
}

export function TaskCard({ task, lane, today, mayMove, draggable }: TaskCardProps) {
  const t = useText();
  const title = taskTitle(t, task);
  const { dueOn, doneOn } = task;
  const late = !doneOn && dueOn !== null && dueOn < today;
  const moves = mayMove ? movesOf(task, lane) : null;
  return (
    <article
      className="agreement-card task-card"
      data-card={task.id}
      data-title={title}
      data-moves={moves ? JSON.stringify(moves) : undefined}
      draggable={draggable && moves ? true : undefined}
    >
      <h3>
        <Link to={`/tasks/${task.id}`} draggable={false}>
          {title}
        </Link>
      </h3>
      <TaskMarks task={{ ...task, startedOn: null }} />
      {task.agreement || task.about ? (
        <div className="task-for">
          <TaskFor task={task} />
        </div>
      ) : null}
      <p className={late ? "late" : undefined}>
        {doneOn ? (
          <>
            {t.tasks.doneOn}: <DayText day={doneOn} />
          </>
        ) : dueOn ? (
          <>
            <DayText day={dueOn} withWeekday /> · {relativeDays(t, today, dueOn)}
          </>
        ) : (
          <span className="muted">{t.tasks.noDay}</span>
        )}
      </p>
      <footer>
        <span className="card-owner">
          <span className="visually-hidden">{t.tasks.assignee}: </span>
          {task.assignee ?? <span className="muted">{t.tasks.nobody}</span>}
        </span>
        {moves ? <MoveMenu id={task.id} title={title} moves={moves} /> : null}
      </footer>
    </article>
  );
}

/** What a drag of the card does, for the keyboard, for fingers and without scripts. */
function MoveMenu({ id, title, moves }: { id: string; title: string; moves: ReturnType<typeof movesOf> }) {
  const words = useText().taskPages.board;
  const { pathname, search } = useLocation();
  return (
    <details className="move">
      <summary>
        {words.move}
        <span className="visually-hidden">{words.of(title)}</span>
      </summary>
      <Form method="post" action={`/tasks/${id}/move`} preventScrollReset>
        <input type="hidden" name="next" value={pathname + search} />
        <ul>
          {lanes.map((lane) => {
            const how = moves[lane];
            if (!how) return null;
            const name = (
              <>
                <span className="stage-name">
                  <LaneIcon lane={lane} />
                  {words.lanes[lane]}
                </span>
                <span className="opens">{words.opens[how]}</span>
              </>
            );
            return (
              <li key={lane} data-task-lane={lane}>
                {how !== "move" ? (
                  <Link to={movePage(id, how)} draggable={false}>
                    {name}
                  </Link>
                ) : (
                  <button type="submit" name="to" value={lane}>
                    {name}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </Form>
    </details>
  );
}
