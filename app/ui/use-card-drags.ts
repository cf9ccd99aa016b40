/** Dragging the cards of a board: can be done once the script for it is there. Without it Move to… does the same. */
import { useEffect, useRef, useState } from "react";
import type { BoardListener } from "./board-drag";

/**
 * `hears`: what is said and done, by the words of this very moment. Answers the board to put the lanes in, and whether cards can be
 * dragged by now.
 */
export function useCardDrags<Lane extends string, Move extends string>(
  mayMove: boolean,
  hears: BoardListener<Lane, Move>,
) {
  const board = useRef<HTMLDivElement>(null);
  const heard = useRef(hears);
  heard.current = hears;
  const [draggable, setDraggable] = useState(false);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    if (mayMove)
      import("./board-drag").then(({ listenToDrags }) => {
        if (gone || !board.current) return;
        stop = listenToDrags<Lane, Move>(board.current, () => heard.current);
        setDraggable(true);
      });
    return () => {
      gone = true;
      stop();
    };
  }, [mayMove]);
  return { board, draggable };
}
