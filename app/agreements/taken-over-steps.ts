/** Which parts of its life an agreement taken over at a step has behind it, and so can be asked about. */
import type { EntryStep } from "#workflows/parts/record-schema";

const signed = [
  "inForce",
  "suspended",
  "running",
  "paused",
  "closed",
  "watched",
  "lapsed",
  "terminated",
  "replaced",
  "completed",
] as const;

export const stepsWith = {
  signing: signed,
  pilot: signed,
  end: ["declined", "lapsed", "terminated", "replaced", "completed"],
} as const satisfies Record<string, readonly EntryStep[]>;
