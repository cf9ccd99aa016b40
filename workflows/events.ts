/**
 * Every event that can happen to an agreement: its form, who may record it, and where the interface offers it.
 * Shared with the browser: no machine in here. Names are in the past tense: an event happened.
 */
import type { z } from "zod";
import { type Field, fieldsOf } from "./fields";
import * as consultation from "./parts/consultation-schema";
import * as ending from "./parts/ending-schema";
import * as evaluation from "./parts/evaluation-schema";
import * as inheritance from "./parts/inheritance-schema";
import * as pilot from "./parts/pilot-schema";
import * as record from "./parts/record-schema";
import * as signing from "./parts/signing-schema";

export interface EventDefinition {
  /** The form, for the office's day: what it must hold. */
  schema: (today: string) => z.ZodObject;
  /** An officer records it; some are for a manager. */
  by: "officer" | "manager";
  /** `entry`: how a record begins. `forward`: the way on. `aside`: possible, not the way on. `record`: about the record itself. */
  place: "entry" | "forward" | "aside" | "record";
}

export const events = {
  proposed: { schema: consultation.proposed, by: "officer", place: "entry" },
  takenOver: { schema: record.takenOver, by: "officer", place: "entry" },
  opinionsAsked: { schema: consultation.opinionsAsked, by: "officer", place: "forward" },
  opinionAnswered: { schema: consultation.opinionAnswered, by: "officer", place: "forward" },
  higherConsentGiven: { schema: consultation.higherConsentGiven, by: "officer", place: "forward" },
  cleared: { schema: consultation.cleared, by: "officer", place: "forward" },
  returned: { schema: consultation.returned, by: "officer", place: "aside" },
  declined: { schema: consultation.declined, by: "officer", place: "aside" },
  signed: { schema: signing.signed, by: "officer", place: "forward" },
  amended: { schema: signing.amended, by: "officer", place: "aside" },
  suspended: { schema: signing.suspended, by: "officer", place: "aside" },
  resumed: { schema: signing.resumed, by: "officer", place: "forward" },
  noticeGiven: { schema: signing.noticeGiven, by: "officer", place: "aside" },
  renewed: { schema: signing.renewed, by: "officer", place: "aside" },
  pilotStarted: { schema: pilot.pilotStarted, by: "officer", place: "forward" },
  pilotExtended: { schema: pilot.pilotExtended, by: "officer", place: "forward" },
  pilotPaused: { schema: pilot.pilotPaused, by: "officer", place: "aside" },
  pilotResumed: { schema: pilot.pilotResumed, by: "officer", place: "forward" },
  pilotClosed: { schema: pilot.pilotClosed, by: "officer", place: "forward" },
  evaluated: { schema: evaluation.evaluated, by: "officer", place: "forward" },
  decided: { schema: evaluation.decided, by: "manager", place: "forward" },
  inheritanceDecided: { schema: inheritance.inheritanceDecided, by: "officer", place: "aside" },
  lapsed: { schema: ending.lapsed, by: "officer", place: "aside" },
  terminated: { schema: ending.terminated, by: "manager", place: "aside" },
  replaced: { schema: ending.replaced, by: "manager", place: "aside" },
  completed: { schema: ending.completed, by: "manager", place: "aside" },
  corrected: { schema: record.corrected, by: "officer", place: "record" },
  withdrawn: { schema: record.withdrawn, by: "manager", place: "record" },
  voided: { schema: record.voided, by: "manager", place: "record" },
  notEstablished: { schema: record.notEstablished, by: "officer", place: "record" },
} as const satisfies Record<string, EventDefinition>;

export type EventType = keyof typeof events;
export type EventData = { [T in EventType]: z.output<ReturnType<(typeof events)[T]["schema"]>> };

/** The names of an event's fields, those inside a repeated group as `signatories.name`. */
export type FieldName<T extends EventType = EventType> = T extends EventType
  ? { [K in keyof EventData[T] & string]: K | CellOf<K, EventData[T][K]> }[keyof EventData[T] & string]
  : never;
type CellOf<K extends string, V> = V extends readonly (infer Row)[]
  ? Row extends Record<string, unknown>
    ? `${K}.${keyof Row & string}`
    : never
  : never;

export const eventTypes = Object.keys(events) as EventType[];

export function isEventType(name: string): name is EventType {
  return Object.hasOwn(events, name);
}

/** The fields from which a flat form is generated; null for an event that has a page of its own. */
export function formFields(type: EventType, today: string): Field[] | null {
  return fieldsOf(events[type].schema(today));
}
