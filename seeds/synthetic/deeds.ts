/** What people record of a synthetic agreement, and what a life is made up from. Types alone. */
import type { Day } from "#workflows/calendar/day";
import type { Span } from "#workflows/calendar/span";
import type { EventType } from "#workflows/events";
import type { KindId } from "#workflows/kinds";
import type { Random } from "./random";
import type { Member, Setting } from "./world";

/** What somebody does on a day, by the verb that it is done with. */
export type Deed =
  | { do: "event"; type: EventType; values: Record<string, unknown> }
  | { do: "report"; kind: "mid" | "final"; on: Day; title: string; location: string }
  | { do: "measure"; indicator: string; on: Day; value: number }
  | { do: "sendFiling"; template: string; sentOn: Day; proof: string }
  | { do: "addTask"; title: string; dueOn: Day | null }
  | { do: "completeTask"; title: string; doneOn: Day }
  | { do: "plan"; signingOn: Day }
  | {
      do: "promise";
      text: string;
      side: "ours" | "theirs" | "both";
      dueOn: Day | null;
      recurs: Span | null;
      target: number | null;
    }
  | { do: "progress"; text: string; on: Day; note: string; value: number | null }
  | { do: "keep"; text: string; on: Day; how: "fulfilled" | "notFulfilled"; note: string }
  | {
      do: "meet";
      key: string;
      on: Day;
      title: { en: string; vi: string };
      personIds: string[];
      organisationIds: string[];
    };

export interface Step {
  /** The office's day on which it is recorded. */
  on: Day;
  deed: Deed;
}

/** An agreement that was recorded before, as far as later ones may name it. */
export interface Earlier {
  id: string;
  reference: string;
  kind: KindId;
  stage: string;
  signedOn: Day | null;
  confidential: boolean;
  parentId: string | null;
}

export interface LifeContext {
  setting: Setting;
  random: Random;
  number: number;
  /** The day on which it is opened here. */
  on: Day;
  kind: KindId;
  members: Member[];
  /** Of the same thousand, in order. */
  earlier: readonly Earlier[];
  /** Number of the organisation on the other side. */
  partner: number;
}
