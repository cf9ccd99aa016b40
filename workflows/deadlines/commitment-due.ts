/** The days of what was promised: one for each commitment that is open and has a day; of a recurring one, the next. */
import type { Deadline } from "./deadline";
import type { CommitmentFact, DeadlineInput } from "./facts";

/** Ours, theirs and both sides' alike: theirs are asked for. */
export function commitmentDue({ commitments }: DeadlineInput): Deadline[] {
  return commitments.flatMap((commitment): Deadline[] => {
    const { id, dueOn, recurs, recursFrom, status } = commitment;
    if (status !== "open" && status !== "underway") return [];
    const basis: Deadline["basis"] =
      recurs && recursFrom ? { rule: "commitmentAgain", span: recurs, firstOn: recursFrom } : { rule: "commitment" };
    return [{ kind: "commitmentDue", subject: id, dueOn, unconfirmed: false, validThrough: null, basis }];
  });
}

/** Whether what a deadline was about is fulfilled. */
export const isFulfilled = (
  commitments: readonly CommitmentFact[],
  { kind, subject }: { kind: string; subject: string },
) => kind === "commitmentDue" && commitments.some(({ id, status }) => id === subject && status === "fulfilled");
