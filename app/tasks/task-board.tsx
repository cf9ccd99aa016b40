/** The board of tasks: a column for each way a task can stand. A card is moved by what is said of its task, through the task's own rules. */
import { Link, useLocation, useNavigate, useSearchParams, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";
import { useCardDrags } from "#app/ui/use-card-drags";
import { useViewer } from "#app/ui/viewer";
import { type Lane, laneAsked, type TaskFilter } from "./filter";
import { TaskBoardLane } from "./task-board-lane";
import { type Move, movePage, type TaskLane } from "./task-lanes";

interface TaskBoardProps {
  board: TaskLane[];
  filter: TaskFilter;
  today: string;
}

export function TaskBoard({ board: shown, filter, today }: TaskBoardProps) {
  const words = useText().taskPages.board;
  const [params] = useSearchParams();
  const mayMove = useViewer()?.may.write ?? false;
  const { board, draggable, said } = useDragging(mayMove);
  const alone = laneAsked(filter) !== null;
  return (
    <>
      <div ref={board} className="board task-board" data-lanes={shown.length}>
        {shown.map((lane) => (
          <TaskBoardLane
            key={lane.lane}
            lane={lane}
            filter={filter}
            today={today}
            mayMove={mayMove}
            // A lane alone has no other to drop a card on.
            draggable={draggable && mayMove && !alone}
          />
        ))}
      </div>
      {alone ? (
        <p>
          <Link className="link" to={{ search: withParams(params, { status: null, page: null }) }}>
            {words.allLanes}
          </Link>
        </p>
      ) : null}
      {mayMove && !alone ? <p className="small muted no-print board-how">{words.howTo}</p> : null}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}

/** A drop does what Move to… does: at once, or on the page that asks for more. */
function useDragging(mayMove: boolean) {
  const words = useText().taskPages.board;
  const navigate = useNavigate();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const [said, say] = useState("");
  const drags = useCardDrags<Lane, Move>(mayMove, {
    lifted: (title) => say(words.lifted(title)),
    over: (lane, what) => say(words.over(words.lanes[lane], words.drop[what])),
    putBack: (title) => say(words.putBack(title)),
    dropped: (id, title, lane, what) => {
      if (what !== "move") {
        say(words.opened(title));
        return navigate(movePage(id, what));
      }
      say(words.dropped(title, words.lanes[lane]));
      submit(
        { to: lane, next: pathname + search },
        { method: "post", action: `/tasks/${id}/move`, preventScrollReset: true },
      );
    },
  });
  return { ...drags, said };
}
