/** How the history names what is recorded of a commitment. Pure. */
import type { Changes } from "#app/platform/merge-edits";
import { commitmentName } from "./row";

export type CommitmentVerb =
  | "commitmentAdded"
  | "commitmentEdited"
  | "commitmentProgressed"
  | "commitmentMet"
  | "commitmentMissed"
  | "commitmentClosed"
  | "commitmentReopened";

/** Its name, and the day it happened where it has one. */
export const named = (text: string, on: string | null): Changes => ({
  commitment: [null, commitmentName(text)],
  ...(on ? { on: [null, on] as [null, string] } : {}),
});
