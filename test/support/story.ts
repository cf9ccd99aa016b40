/** Short given / when / then over sample forms: a story is a list of events, each with what differs from the sample. */
import { check } from "#app/platform/forms";
import type { Decided } from "#workflows/decide";
import { type EventType, events } from "#workflows/events";
import type { Facts } from "#workflows/facts";
import type { MachineName } from "#workflows/kinds";
import { placeOf } from "#workflows/snapshot";
import { given, type History, nothing, today, when } from "./history";
import { sampleOf } from "./scenarios";

export type Told = [type: EventType, data?: Record<string, unknown>, facts?: Partial<Facts>];

/** The history of these events, each of which must be accepted. */
export function story(events: Told[], machine: MachineName = "agreement", from: History = nothing(machine)): History {
  return events.reduce((history, [type, data, facts]) => given(history, type, sampleOf(type, data), facts), from);
}

/** What is decided when one more event arrives. */
export const outcome = (history: History, ...[type, data, facts]: Told): Decided =>
  when(history, type, sampleOf(type, data), facts);

/** `stage.step` at the end of a history. */
export function stands(history: History): string {
  const place = history.snapshot && placeOf(history.snapshot);
  return place ? `${place.stage}.${place.step}` : "unrecorded";
}

export function contextOf(history: History) {
  if (!history.snapshot) throw new Error("Nothing is recorded");
  return history.snapshot.context;
}

/** What the form itself says is wrong, by field; empty when nothing is. */
export function formProblems(type: EventType, data: Record<string, unknown> = {}, day = today): Record<string, string> {
  const parsed = check(events[type].schema(day), sampleOf(type, data));
  return parsed.ok ? {} : parsed.problems;
}
