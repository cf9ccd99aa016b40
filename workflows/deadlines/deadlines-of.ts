/** Every deadline that follows from an agreement's facts. Derived, never typed: compute again whenever a fact, a policy or the holidays change. */
import type { Deadline, DeadlineInput, Reckoning } from "./deadline";
import { evaluationDue } from "./evaluation-due";
import { filingDue } from "./filing-due";
import { higherConsentDue } from "./higher-consent-due";
import { opinionDue } from "./opinion-due";
import { noticeDeadline, termEndDeadline } from "./term-days";

/**
 * Deadlines in order of their day. An observed agreement has none of ours; an ended one keeps only the reports still owed.
 * There is one for each kind and subject: of two letters to the same body, the earlier day counts.
 */
export function deadlinesOf(input: DeadlineInput, reckoning: Reckoning): Deadline[] {
  if (input.observed) return [];
  if (input.ended || input.stage === "ended") return inOrder(filingDue(input, reckoning));
  return inOrder([
    ...opinionDue(input, reckoning),
    ...higherConsentDue(input, reckoning),
    ...filingDue(input, reckoning),
    ...evaluationDue(input),
    ...noticeDeadline(input),
    ...termEndDeadline(input),
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
