/** What a card of the board says of an agreement. Plain data for browser and server. */
import type { ListedAgreement } from "#app/agreements/list-queries.server";
import type { Elapsed } from "#workflows/calendar/day";
import type { Stage, Step } from "#workflows/parts/states";
import type { WayOn } from "#workflows/ways";

/** Cards of a lane that are loaded at once. */
export const laneSize = 25;

/** The lanes of the open stages; what has ended is shown only where it is asked for. */
export const openStages = ["proposed", "signed", "pilot", "evaluated"] as const satisfies readonly Stage[];

/**
 * What moving a card to a stage opens: the form of an event (or a choice of some), what only a manager records, a checklist of what
 * is missing, the way in between where nothing leads there at once, or why no way ever does.
 */
export type Move = "form" | "manager" | "checklist" | "way" | "never";

export interface BoardCard extends Omit<ListedAgreement, "signedOn"> {
  /** Null: the day it came to its stage is not known. */
  inStage: Elapsed | null;
  wayOn: Pick<WayOn, "event" | "ready" | "missing"> | null;
  /** Agreements under it that are in pilot, as far as the reader may see them. */
  pilots: { id: string; reference: string; step: Step }[];
  /** The last evaluation it has left behind, with what was decided then. */
  evaluated: { on: string | null; decision: string | null } | null;
  /** Where it can be moved; null for whoever records nothing. */
  moves: Partial<Record<Stage, Move>> | null;
}

export interface LaneData {
  stage: Stage;
  cards: BoardCard[];
  page: number;
  /** There are cards after these. */
  more: boolean;
}
