/** The board: a lane for each open stage, every agreement once in its own. Cards move by what is recorded, never by the drop alone. */
import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { movePath } from "#app/agreements/paths";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";
import { useCardDrags } from "#app/ui/use-card-drags";
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

/** A drop opens what Move to… opens. */
function useDragging(mayMove: boolean) {
  const { stages, pipeline } = useText();
  const words = pipeline.move;
  const navigate = useNavigate();
  const [said, say] = useState("");
  const drags = useCardDrags<Stage, Move>(mayMove, {
    lifted: (title) => say(words.lifted(title)),
    over: (stage, what) => say(words.over(stages[stage], words.drop[what])),
    putBack: (title) => say(words.putBack(title)),
    dropped: (id, title, stage) => {
      say(words.dropped(title, stages[stage]));
      navigate(movePath(id, stage));
    },
  });
  return { ...drags, said };
}
