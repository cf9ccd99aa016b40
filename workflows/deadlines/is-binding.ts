import type { DeadlineInput } from "./facts";

/** Signed and not ended: the agreement binds, so its term and its evaluation count. */
export function isBinding({ stage, ended }: Pick<DeadlineInput, "stage" | "ended">): boolean {
  return !ended && (stage === "signed" || stage === "pilot" || stage === "evaluated");
}
