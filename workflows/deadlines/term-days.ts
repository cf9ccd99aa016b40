/** Days of the term: the one it takes effect on, the last one for notice, its last one. */
import type { Day } from "#workflows/calendar/day";
import type { Deadline } from "./deadline";
import type { DeadlineInput } from "./facts";
import { isBinding } from "./is-binding";
import { occasion } from "./occasion";

/** The last day of the term. */
export function termEndDeadline(input: DeadlineInput): Deadline[] {
  const { endsOn } = input.term;
  if (!isBinding(input) || !endsOn) return [];
  const basis = { rule: "termEnd" as const };
  return [{ kind: "termEnd", subject: "", dueOn: endsOn, unconfirmed: false, validThrough: null, basis }];
}

/** The last day on which notice can be given. Once missed it can no longer be met. */
export function noticeDeadline(input: DeadlineInput, today: Day): Deadline[] {
  const { endsOn, noticeOn } = input.term;
  if (!isBinding(input) || !endsOn || !noticeOn) return [];
  return occasion("noticeDay", "", noticeOn, { rule: "notice", endsOn }, today);
}

/** The day it takes effect, where that is later than the signing. */
export function effectiveDay(input: DeadlineInput, today: Day): Deadline[] {
  const { on = null, effectiveOn = null } = input.signing ?? {};
  if (!isBinding(input) || !effectiveOn || (on && effectiveOn <= on)) return [];
  return occasion("effectiveDay", "", effectiveOn, { rule: "effective", signedOn: on }, today);
}
