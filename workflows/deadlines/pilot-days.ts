/** Days of the present pilot: its reports and the last day of its window. The evaluation has a file of its own. */
import { addDays, type Day, daysBetween } from "#workflows/calendar/day";
import type { Deadline } from "./deadline";
import type { DeadlineInput } from "./facts";
import { isBinding } from "./is-binding";
import { occasion } from "./occasion";

/**
 * A report in the middle of the window while the pilot runs, and a final one by its last day until the pilot is evaluated;
 * each until it is on record. None of a pilot taken over from a source.
 */
export function pilotReportDue(input: DeadlineInput): Deadline[] {
  const { pilot } = input;
  if (!isBinding(input) || !pilot?.reports || !pilot.lastOn || pilot.evaluated) return [];
  const { firstOn, lastOn, reports, closed } = pilot;
  const common = { kind: "pilotReportDue" as const, unconfirmed: false, validThrough: null };
  const due: Deadline[] = [];
  if (firstOn && !reports.mid && !closed) {
    const middle = addDays(firstOn, Math.floor(daysBetween(firstOn, lastOn) / 2));
    due.push({ ...common, subject: "mid", dueOn: middle, basis: { rule: "pilotMiddle", firstOn, lastOn } });
  }
  if (!reports.final) due.push({ ...common, subject: "final", dueOn: lastOn, basis: { rule: "pilotWindow" } });
  return due;
}

/** The last day of the window, until the pilot is closed. */
export function windowEnd(input: DeadlineInput, today: Day): Deadline[] {
  const { pilot } = input;
  if (!isBinding(input) || !pilot?.lastOn || pilot.closed || pilot.evaluated) return [];
  return occasion("windowEnd", "", pilot.lastOn, { rule: "pilotWindow" }, today);
}
