/** What counts of the decisions on an inherited agreement: the last one for each succession. Pure; read from the history. */
import type { Entry } from "./entry";
import { effective } from "./history";

type Decided = Extract<Entry, { type: "inheritanceDecided" }>;

/** The decisions in force, one for each succession, in the order in which they were recorded. */
export function inheritancesOf(history: readonly Entry[]): Decided[] {
  const last = new Map<string, Decided>();
  for (const entry of effective(history)) {
    if (entry.type !== "inheritanceDecided") continue;
    last.delete(entry.data.successionId);
    last.set(entry.data.successionId, entry);
  }
  return [...last.values()];
}

/** Whether such a decision was ever recorded: only then is there anything to keep in step. */
export const wasInherited = (history: readonly Entry[]): boolean =>
  history.some(({ type }) => type === "inheritanceDecided");
