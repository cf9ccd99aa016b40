import { addYears, type Day, yearOf } from "#workflows/calendar/day";
import type { Deadline } from "./deadline";
import type { DeadlineInput } from "./facts";
import { isBinding } from "./is-binding";
import { occasion } from "./occasion";

/** The next anniversary of the signing, or the one just past, while the agreement binds; none on or after the end of its term. */
export function anniversary(input: DeadlineInput, today: Day): Deadline[] {
  const signedOn = input.signing?.on;
  if (!isBinding(input) || !signedOn) return [];
  const { endsOn } = input.term;
  // The one of the year before may have its day in December and still linger in January.
  for (let years = Math.max(1, yearOf(today) - yearOf(signedOn) - 1); ; years++) {
    const on = addYears(signedOn, years);
    if (endsOn && on >= endsOn) return [];
    const [next] = occasion("anniversary", String(yearOf(on)), on, { rule: "anniversary", signedOn, years }, today);
    if (next) return [next];
  }
}
