/** The board: a lane for each open stage, every agreement once in its own. Cards move by what is recorded, never by the drop alone. */
import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { movePath } from "#app/agreements/paths";
import { useText } from "#app/platform/text";
import type { BoardListener } from "#app/ui/board-drag";
import { withParams } from "#app/ui/search-params";
import { useViewer } from "#app/ui/viewer";
import type { Stage } from "#workflows/parts/states";
import type { ViewProps } from "../view-props";
import type { Move } from "./card";
import { Lane } from "./lane";
import { TodayProvider } from "./today";

export function Board({ data, filter, counts, today }: ViewProps<"board">) {
  const { pipeline: words, agreementsList } = useText();
  const { many } = agreementsList;
  const [params] = useSearchParams();
  const mayMove = useViewer()?.may.write ?? false;
  // A lane alone has no other to drop a card on.
  const mayDrag = mayMove && data.length > 1;
  const { board, draggable, said } = useDragging(mayMove);
  const ended = counts.inStage.ended;
  return (
    <TodayProvider value={today}>
      <div ref={board} className="board" data-lanes={data.length}>
        {data.map((lane) => (
          <Lane
            // Another address or another answer is another lane: what was loaded below it goes with it.
            key={`${lane.stage} ${params} ${lane.cards.map(({ id }) => id).join()}`}
            lane={lane}
            filter={filter}
            total={counts.inStage[lane.stage]}
            draggable={draggable && mayDrag}
          />
        ))}
        {filter.stage === "" && ended > 0 ? (
          <p className="board-ended" data-stage="ended" data-lane="ended">
            {words.board.ended(many(ended))} {words.board.endedText}{" "}
            <Link className="link" to={{ search: withParams(params, { stage: "ended", page: null }) }}>
              {words.board.showEnded}
            </Link>
          </p>
        ) : null}
      </div>
      {mayDrag ? <p className="small muted no-print board-how">{words.board.howTo}</p> : null}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </TodayProvider>
  );
}

/** Cards can be dragged once the script for it is there. Without it Move to… does the same. */
function useDragging(mayMove: boolean) {
  const { stages, pipeline } = useText();
  const words = pipeline.move;
  const board = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const [draggable, setDraggable] = useState(false);
  const [said, say] = useState("");
  const heard = useRef<BoardListener<Stage, Move> | null>(null);
  heard.current = {
    lifted: (title) => say(words.lifted(title)),
    over: (stage, what) => say(words.over(stages[stage], words.drop[what])),
    putBack: (title) => say(words.putBack(title)),
    dropped: (id, title, stage) => {
      say(words.dropped(title, stages[stage]));
      navigate(movePath(id, stage));
    },
  };
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    if (mayMove)
      import("#app/ui/board-drag").then(({ listenToDrags }) => {
        if (gone || !board.current) return;
        stop = listenToDrags<Stage, Move>(board.current, () => heard.current);
        setDraggable(true);
      });
    return () => {
      gone = true;
      stop();
    };
  }, [mayMove]);
  return { board, draggable, said };
}
