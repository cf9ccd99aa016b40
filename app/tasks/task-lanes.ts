/** What the board of tasks shows. Plain data for browser and server. */
import { type Lane, lanes } from "./filter";
import type { TaskRow } from "./task-row.server";

/** Cards of a lane on a page: of the lane alone, or beside the others. */
export const laneSize = 25;

export interface TaskLane {
  lane: Lane;
  cards: TaskRow[];
  page: number;
  /** Exact up to 1,000; 1,001 means more. */
  total: number;
}

/** `move` records it at once; `waits` asks for what has to be done before; `page` opens the task, where that is said. */
export type Move = "move" | "waits" | "page";

/**
 * What choosing each other lane for a task does. It waits because of others, so nothing is moved to Waiting, nor out of it: what waits
 * can begin once it waits no longer. What is done stands where it belongs once it is open again.
 */
export function movesOf(
  { waitsFor, doneOn }: Pick<TaskRow, "waitsFor" | "doneOn">,
  own: Lane,
): Partial<Record<Lane, Move>> {
  const stuck: Move = waitsFor.length > 0 && !doneOn ? "page" : "move";
  const others = lanes.filter((lane) => lane !== own);
  return Object.fromEntries(others.map((lane) => [lane, lane === "waiting" ? (doneOn ? "page" : "waits") : stuck]));
}

/** Where a move leads that is not recorded at once. */
export const movePage = (id: string, move: Exclude<Move, "move">): string =>
  move === "waits" ? `/tasks/${id}/waits` : `/tasks/${id}#order`;

/** What waits is moved by what it waits for, so there is no moving a task there. */
export const movableTo = ["todo", "begun", "done"] as const satisfies readonly Lane[];
export type LaneToMoveTo = (typeof movableTo)[number];

/** The lane a task stands in. */
export function laneOf({ doneOn, startedOn, waitsFor }: Pick<TaskRow, "doneOn" | "startedOn" | "waitsFor">): Lane {
  if (doneOn) return "done";
  if (waitsFor.length > 0) return "waiting";
  return startedOn ? "begun" : "todo";
}
