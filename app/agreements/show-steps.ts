/** The next steps as the page offers them: what can be recorded, what is missing, and where it is supplied. Pure; for the server. */
import type { EventType } from "#workflows/events";
import { isWaivable, type Need } from "#workflows/needs";
import type { NextStep } from "#workflows/next-steps";
import { needPath } from "./paths";

export interface ShownNeed {
  need: Need;
  met: boolean;
  waived?: string;
  /** What stands in the way, by name. */
  because?: string[];
  /** Where it is supplied. */
  to?: string;
  /** It may be answered "cannot be established" now. */
  waivable?: true;
}

export interface ShownStep {
  event: EventType;
  /** Its form can be opened: everything is there, or what is missing is chosen in the form itself. */
  open: boolean;
  by: "officer" | "manager";
  needs: ShownNeed[];
  after?: EventType;
}

export interface ShownSteps {
  forward: ShownStep[];
  aside: ShownStep[];
  /** What can be done about the record itself. */
  record: { correct: boolean; takeBack: boolean; void: boolean };
}

/** A step whose form can be opened, as the palette offers it. */
export type OpenStep = Pick<ShownStep, "event" | "by">;

export const openSteps = ({ forward, aside }: ShownSteps): OpenStep[] =>
  [...forward, ...aside].filter(({ open }) => open).map(({ event, by }) => ({ event, by }));

/** What the page knows of the agreement's surroundings. */
export interface Around {
  id: string;
  hasIndicator: boolean;
  /** Agreements of the family in pilot that this reader may see. */
  inPilot: { id: string; reference: string }[];
}

/** These are answered in the event's own form. */
const answeredInForm: readonly Need[] = ["successorSigned"];

/** Sorts what the rules answer into the parts of the page. */
export function shownSteps(steps: NextStep[], around: Around): ShownSteps {
  const has = (event: EventType) => steps.some((step) => step.event === event && step.ready);
  const waivable = has("notEstablished");
  const shown = (place: NextStep["place"]) =>
    steps
      .filter((step) => step.place === place)
      .map(({ event, by, needs, after }) => ({
        event,
        by,
        open: !after && needs.every(({ need, met }) => met || answeredInForm.includes(need)),
        needs: needs.map((need) => shownNeed(need, around, waivable)),
        ...(after ? { after } : {}),
      }));
  return {
    forward: shown("forward"),
    aside: shown("aside"),
    record: { correct: has("corrected"), takeBack: has("withdrawn"), void: has("voided") },
  };
}

function shownNeed(answer: NextStep["needs"][number], around: Around, waivable: boolean): ShownNeed {
  const { need, met, waived } = answer;
  if (met) return { need, met, ...(waived === undefined ? {} : { waived }) };
  // Who runs the pilot is told from the family as the reader sees it: the rules know of confidential records too.
  const because = need === "noPilotElsewhere" ? around.inPilot.map(({ reference }) => reference) : answer.because;
  const to = placeOf(need, around);
  return {
    need,
    met,
    ...(because?.length ? { because } : {}),
    ...(to ? { to } : {}),
    ...(waivable && isWaivable(need) ? { waivable: true as const } : {}),
  };
}

/** Where a missing need is supplied; null where the reader may not know. */
function placeOf(need: Need, { id, hasIndicator, inPilot: [elsewhere] }: Around): string | null {
  if (need === "noPilotElsewhere") return elsewhere ? needPath(id, need, { pilotElsewhereId: elsewhere.id }) : null;
  // The term stands on this very page.
  if (need === "termOver") return "#signing";
  return needPath(id, need, { hasIndicator });
}
