/** Every deadline that follows from an agreement's facts. Derived, never typed: compute again whenever a fact, a policy or the holidays change. */
import type { Day } from "#workflows/calendar/day";
import { anniversary } from "./anniversary";
import { commitmentDue } from "./commitment-due";
import type { Deadline } from "./deadline";
import { dormant } from "./dormant";
import { evaluationDue } from "./evaluation-due";
import type { DeadlineInput, Reckoning } from "./facts";
import { filingDue } from "./filing-due";
import { higherConsentDue } from "./higher-consent-due";
import { opinionDue } from "./opinion-due";
import { pilotReportDue, windowEnd } from "./pilot-days";
import { plannedDays } from "./planned-steps";
import { effectiveDay, noticeDeadline, termEndDeadline } from "./term-days";

/**
 * Deadlines in order of their day. An observed agreement has none of ours; an ended one keeps only the reports still owed.
 * There is one for each kind and subject: of two letters to the same body, the earlier day counts. `today` decides only
 * which occasions have passed; the answer is the same on every day up to the earliest `validThrough`.
 */
export function deadlinesOf(input: DeadlineInput, reckoning: Reckoning, today: Day): Deadline[] {
  if (input.observed) return [];
  if (input.ended || input.stage === "ended") return inOrder(filingDue(input, reckoning));
  return inOrder([
    ...opinionDue(input, reckoning),
    ...higherConsentDue(input, reckoning),
    ...plannedDays(input, reckoning),
    ...filingDue(input, reckoning),
    ...effectiveDay(input, today),
    ...pilotReportDue(input),
    ...commitmentDue(input),
    ...windowEnd(input, today),
    ...evaluationDue(input),
    ...noticeDeadline(input, today),
    ...termEndDeadline(input),
    ...anniversary(input, today),
    ...dormant(input),
  ]);
}

function inOrder(deadlines: Deadline[]): Deadline[] {
  const sorted = [...deadlines].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const seen = new Set<string>();
  return sorted.filter(({ kind, subject }) => {
    const name = `${kind} ${subject}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
