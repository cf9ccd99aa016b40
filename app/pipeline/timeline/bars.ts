/**
 * What is drawn of one agreement along the line of time: its proposal, its term, its pilots. Pure. A day nobody gave is never
 * made up: the bar stays open on that side and says so.
 */
import type { Stage } from "#db/schema";

export interface TimelineFacts {
  stage: Stage;
  /** It was signed, on whatever day. */
  signed: boolean;
  proposedOn: string | null;
  signedOn: string | null;
  effectiveOn: string | null;
  endsOn: string | null;
  endedOn: string | null;
  evergreen: boolean;
  pilots: { firstOn: string | null; lastOn: string | null; outcome: string | null }[];
}

/** How a bar ends that has no last day: nobody gave one; it has no end; it goes on. */
export type OpenEnd = "notGiven" | "evergreen" | "goesOn";

export interface Bar {
  kind: "proposal" | "term" | "ended" | "pilot";
  /** Null: not given. */
  first: string | null;
  last: string | null;
  /** Only where there is no last day. */
  open?: OpenEnd;
  /** The day up to which an open bar is known to reach: today, or its first day where that is later. */
  reaches?: string;
  /** How a closed pilot went. */
  outcome?: string;
  /** What the source says of its days, where there is something to say. */
  said?: { inferred: boolean; note: string | null };
}

/** In the order of an agreement's life. Nothing for what never was; without any day there is still a bar, to be said and not drawn. */
export function barsOf(facts: TimelineFacts, today: string): Bar[] {
  return [...proposalOf(facts, today), ...termOf(facts, today), ...facts.pilots.map((pilot) => pilotOf(pilot))];
}

function proposalOf({ stage, signed, proposedOn, signedOn, endedOn }: TimelineFacts, today: string): Bar[] {
  if (!proposedOn) return stage === "proposed" ? [{ kind: "proposal", first: null, last: null, open: "goesOn" }] : [];
  const bar = { kind: "proposal", first: proposedOn } as const;
  if (stage === "proposed") return [{ ...bar, last: null, ...reaching("goesOn", proposedOn, today) }];
  const last = signed ? signedOn : endedOn;
  return [last ? { ...bar, last } : { ...bar, last, open: "notGiven" }];
}

function termOf(facts: TimelineFacts, today: string): Bar[] {
  if (!facts.signed) return [];
  const first = facts.effectiveOn ?? facts.signedOn;
  const bar = { kind: facts.stage === "ended" ? "ended" : "term", first } as const;
  const last = facts.stage === "ended" ? facts.endedOn : facts.endsOn;
  if (last) return [{ ...bar, last }];
  const open = facts.evergreen && facts.stage !== "ended" ? "evergreen" : "notGiven";
  // That it still lives is known; of an ended one not even that it reached today.
  if (facts.stage === "ended" || !first) return [{ ...bar, last: null, open }];
  return [{ ...bar, last: null, ...reaching(open, first, today) }];
}

const pilotOf = ({ firstOn, lastOn, outcome }: TimelineFacts["pilots"][number]): Bar => ({
  kind: "pilot",
  first: firstOn,
  last: lastOn,
  ...(lastOn ? {} : { open: "notGiven" as const }),
  ...(outcome ? { outcome } : {}),
});

const reaching = (open: OpenEnd, first: string, today: string) => ({ open, reaches: first > today ? first : today });

/** The side on which nobody gave a day: the bar fades there. */
export type Fade = "begin" | "end" | null;

/** A bar as far as it reaches into a window; its days may lie beyond. */
export interface Drawn {
  from: string;
  to: string;
  fade: Fade;
  arrow: boolean;
}

/** Which part of a bar stands in a window; null where none does, or where no day is known. */
export function drawnIn(bar: Bar, window: { first: string; last: string }): Drawn | null {
  const known = bar.first ?? bar.last;
  if (!known) return null;
  const arrow = bar.open === "evergreen";
  const to = bar.last ?? (arrow ? window.last : (bar.reaches ?? known));
  const from = bar.first ?? known;
  if (from > window.last || to < window.first) return null;
  const fade = bar.first === null ? "begin" : bar.last === null && bar.open === "notGiven" ? "end" : null;
  return { from, to, fade, arrow: arrow && to >= window.last };
}
