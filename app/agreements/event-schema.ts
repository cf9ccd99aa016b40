/** The schema of an event's form for the browser: the workflow's own, except that an agreement is still a typed name there. */
import { z } from "zod";
import { type EventType, events } from "#workflows/events";

/** Fields in which another agreement is typed; the server finds which one is meant. */
export const lookupFields = ["successorId"] as const;

/** A typed name stands for an id: only whether there is one is checked in the browser. */
function withLookups(values: unknown): unknown {
  if (typeof values !== "object" || values === null) return values;
  const typed: Record<string, unknown> = { ...values };
  for (const name of lookupFields) if (typeof typed[name] === "string") typed[name] = typed[name].slice(0, 36);
  return typed;
}

export const eventSchema = (type: EventType, today: string): z.ZodType =>
  z.preprocess(withLookups, events[type].schema(today));

/** A correction holds the corrected event's form under `data`, and says why. */
export const correctionSchema = (type: EventType, today: string): z.ZodType =>
  z.object({ data: eventSchema(type, today), reason: events.corrected.schema().shape.reason });
