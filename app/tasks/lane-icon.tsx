/** How a task stands, as a small picture beside the word: never the colour alone. */
import { SmallIcon } from "#app/ui/small-icon";
import type { Lane } from "./filter";

const drawings: Record<Lane, string> = {
  todo: "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z",
  begun: "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM8 4.9v3.3l2.3 1.4",
  waiting: "M5.5 3.5v9M10.5 3.5v9",
  done: "M3 8.6l3.2 3.2L13 4.6",
};

export const LaneIcon = ({ lane }: { lane: Lane }) => <SmallIcon path={drawings[lane]} />;
