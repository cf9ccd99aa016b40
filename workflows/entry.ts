/** One line of an agreement's history, as it is stored and replayed. */
import type { EventData, EventType } from "./events";
import type { Facts } from "./facts";

export type Entry = {
  [T in EventType]: {
    revision: number;
    type: T;
    data: EventData[T];
    facts: Facts;
    /** The day it happened; null where a source does not give it. */
    occurredOn: string | null;
    /** The office's day on which it was recorded: the decision's "today". */
    recordedOn: string;
  };
}[EventType];

/** What a machine is sent: an entry is decided on its own facts and day. */
export type LifeEvent = Entry;
