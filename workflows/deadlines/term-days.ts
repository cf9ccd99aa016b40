import type { Deadline, DeadlineInput } from "./deadline";
import { isBinding } from "./is-binding";

/** The last day of the term. */
export function termEndDeadline(input: DeadlineInput): Deadline[] {
  const { endsOn } = input.term;
  if (!isBinding(input) || !endsOn) return [];
  return [{ kind: "termEnd", subject: "", dueOn: endsOn, unconfirmed: false, basis: { rule: "termEnd" } }];
}

/** The last day on which notice can be given. */
export function noticeDeadline(input: DeadlineInput): Deadline[] {
  const { endsOn, noticeOn } = input.term;
  if (!isBinding(input) || !endsOn || !noticeOn) return [];
  return [{ kind: "noticeDay", subject: "", dueOn: noticeOn, unconfirmed: false, basis: { rule: "notice", endsOn } }];
}
