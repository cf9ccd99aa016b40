/** Facts of an agreement on which everything asked for is on record; tests take away what they are about. */
import { succession } from "#test/support/scenarios";
import type { Facts } from "#workflows/facts";

export const allFacts: Facts = {
  kind: { pilot: "optional", decided: true },
  titles: ["Memorandum between two cities"],
  parties: { ours: 1, theirs: 1 },
  contacts: { ours: true, theirs: true },
  described: { summary: true, fields: true },
  office: { opinionsRequired: true },
  pilot: { finalReport: true, measured: true },
  criteria: ["commitments"],
  pilotElsewhere: null,
  successor: { reference: "2026-002", signed: true },
  canTakeBack: true,
  successions: [succession],
  officer: { sees: true },
};
