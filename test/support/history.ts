/** given / when / then for the pure rules: a history of events decided one after another. */
import { type Decided, decide } from "#workflows/decide";
import type { Entry } from "#workflows/entry";
import { type EventType, events } from "#workflows/events";
import type { Facts } from "#workflows/facts";
import { dayOf } from "#workflows/history";
import type { MachineName } from "#workflows/kinds";
import type { StoredSnapshot } from "#workflows/snapshot";
import { allFacts } from "./facts";

export const today = "2026-11-21";

export interface History {
  machine: MachineName;
  snapshot: StoredSnapshot | null;
  log: Entry[];
}

export const nothing = (machine: MachineName = "agreement"): History => ({ machine, snapshot: null, log: [] });

/** An entry as it would be recorded today; throws when the form itself is wrong. */
export function entryOf(
  history: History,
  type: EventType,
  data: unknown,
  facts: Partial<Facts> = {},
  day = today,
): Entry {
  const parsed = events[type].schema(day).parse(data) as Record<string, unknown>;
  return {
    revision: history.log.length + 1,
    type,
    data: parsed,
    facts: { ...allFacts, ...facts },
    occurredOn: dayOf(parsed),
    recordedOn: day,
  } as Entry;
}

export function when(
  history: History,
  type: EventType,
  data: unknown,
  facts: Partial<Facts> = {},
  day = today,
): Decided {
  return decide(history.machine, history.snapshot, entryOf(history, type, data, facts, day), history.log);
}

/** Records an event that must be accepted. */
export function given(
  history: History,
  type: EventType,
  data: unknown,
  facts: Partial<Facts> = {},
  day = today,
): History {
  const entry = entryOf(history, type, data, facts, day);
  const decided = decide(history.machine, history.snapshot, entry, history.log);
  if (!decided.accepted) throw new Error(`${type} was refused: ${JSON.stringify(decided)}`);
  return { ...history, snapshot: decided.snapshot, log: [...history.log, entry] };
}
