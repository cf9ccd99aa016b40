import { addYears, type Day } from "#workflows/calendar/day";
import type { Deadline, DeadlineInput } from "./deadline";
import { isBinding } from "./is-binding";

/**
 * An evaluation falls due when the pilot's window closes, until that pilot is evaluated. Otherwise a year before the end
 * of the term, unless one was made in the term's last two years; for a term of a year or less, by its notice day or end.
 */
export function evaluationDue(input: DeadlineInput): Deadline[] {
  if (!isBinding(input)) return [];
  const common = { kind: "evaluationDue" as const, subject: "", unconfirmed: false };
  if (input.pilot?.lastOn && !input.pilot.evaluated)
    return [{ ...common, dueOn: input.pilot.lastOn, basis: { rule: "pilotWindow" } }];
  const { endsOn, noticeOn, startsOn } = input.term;
  if (!endsOn || evaluatedNearEnd(input, endsOn)) return [];
  const yearBefore = addYears(endsOn, -1);
  if (startsOn && yearBefore <= startsOn)
    return [{ ...common, dueOn: noticeOn ?? endsOn, basis: { rule: "shortTerm", endsOn } }];
  return [{ ...common, dueOn: yearBefore, basis: { rule: "yearBeforeEnd", endsOn } }];
}

/** In the last two years of this term: an evaluation that led to the term does not count for it. */
function evaluatedNearEnd({ lastEvaluationOn, term }: DeadlineInput, endsOn: Day): boolean {
  if (!lastEvaluationOn || lastEvaluationOn < addYears(endsOn, -2)) return false;
  return !term.startsOn || lastEvaluationOn > term.startsOn;
}
