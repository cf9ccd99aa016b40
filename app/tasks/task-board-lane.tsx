/** One column of the board of tasks: its cards, how many there are, and the way to all of them. */
import { Link, useSearchParams } from "@remix-run/react";
import { useId } from "react";
import { useText } from "#app/platform/text";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { isNarrowed, laneAsked, type TaskFilter } from "./filter";
import { LaneIcon } from "./lane-icon";
import { TaskCard } from "./task-board-card";
import { laneSize, type TaskLane } from "./task-lanes";

interface TaskBoardLaneProps {
  lane: TaskLane;
  filter: TaskFilter;
  today: string;
  mayMove: boolean;
  draggable: boolean;
}

export function TaskBoardLane({ lane: { lane, cards, page, total }, filter, ...rest }: TaskBoardLaneProps) {
  const words = useText().taskPages;
  const { board } = words;
  const [params] = useSearchParams();
  const headingId = useId();
  const alone = laneAsked(filter) !== null;
  const narrowed = isNarrowed({ ...filter, status: "open" }) || page > 1;
  return (
    <section className="lane" data-task-lane={lane} data-lane={lane} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>
          <LaneIcon lane={lane} />
          {board.lanes[lane]}
        </h2>
        <span className="num">
          <span aria-hidden="true">{total > 1000 ? "1000+" : total}</span>
          <span className="visually-hidden">{words.found(total)}</span>
        </span>
      </header>
      <p className="drop-hints" aria-hidden="true">
        {(["move", "waits", "page", "own"] as const).map((what) => (
          <span key={what} data-hint={what}>
            {board.drop[what]}
          </span>
        ))}
      </p>
      {cards.length === 0 ? (
        <p className="lane-none">{narrowed ? board.noneFound : board.none[lane]}</p>
      ) : (
        <ul className="cards">
          {cards.map((task) => (
            <li key={task.id}>
              <TaskCard task={task} lane={lane} {...rest} />
            </li>
          ))}
        </ul>
      )}
      {alone ? (
        <Paging page={page} total={total} shown={cards.length} size={laneSize} />
      ) : total > cards.length ? (
        <Link className="btn small show-more" to={{ search: withParams(params, { status: lane, page: "2" }) }}>
          {board.showMore}
          <span className="visually-hidden"> {board.showMoreOf(board.lanes[lane])}</span>
        </Link>
      ) : null}
    </section>
  );
}
