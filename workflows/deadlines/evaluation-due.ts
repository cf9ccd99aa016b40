import { addYears, type Day } from "#workflows/calendar/day";
import type { Basis, Deadline } from "./deadline";
import type { DeadlineInput } from "./facts";
import { isBinding } from "./is-binding";

/**
 * An evaluation falls due when the pilot's window closes, until that pilot is evaluated. Otherwise a year before the end
 * of the term, unless one was made in the term's last two years; for a term of a year or less, by its notice day or end.
 * On watch, the day of review that was decided counts where it is the earlier one.
 */
export function evaluationDue(input: DeadlineInput): Deadline[] {
  if (!isBinding(input)) return [];
  const common = { kind: "evaluationDue" as const, subject: "", unconfirmed: false, validThrough: null };
  const candidates = [byFacts(input), byReview(input)].filter((one) => one !== null);
  const [first] = candidates.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return first ? [{ ...common, ...first }] : [];
}

type Candidate = { dueOn: Day; basis: Basis };

function byFacts(input: DeadlineInput): Candidate | null {
  if (input.pilot?.lastOn && !input.pilot.evaluated)
    return { dueOn: input.pilot.lastOn, basis: { rule: "pilotWindow" } };
  const { endsOn, noticeOn, startsOn } = input.term;
  if (!endsOn || evaluatedNearEnd(input, endsOn)) return null;
  const yearBefore = addYears(endsOn, -1);
  if (startsOn && yearBefore <= startsOn) return { dueOn: noticeOn ?? endsOn, basis: { rule: "shortTerm", endsOn } };
  return { dueOn: yearBefore, basis: { rule: "yearBeforeEnd", endsOn } };
}

function byReview({ step, review }: DeadlineInput): Candidate | null {
  if (step !== "watched" || !review) return null;
  return { dueOn: review.on, basis: { rule: "review", decidedOn: review.decidedOn } };
}

/** In the last two years of this term: an evaluation that led to the term does not count for it. */
function evaluatedNearEnd({ lastEvaluationOn, term }: DeadlineInput, endsOn: Day): boolean {
  if (!lastEvaluationOn || lastEvaluationOn < addYears(endsOn, -2)) return false;
  return !term.startsOn || lastEvaluationOn > term.startsOn;
}
