import { countDays } from "./count-days";
import type { Deadline } from "./deadline";
import type { DeadlineInput, Reckoning } from "./facts";

/** Each report owed that has not been sent, also after the end: by policy from the day of signing, or on the day typed by hand. */
export function filingDue(input: DeadlineInput, reckoning: Reckoning): Deadline[] {
  return input.filings.flatMap(({ key, policyKey, sentOn, dueOn: typed }): Deadline[] => {
    if (sentOn) return [];
    const common = { kind: "filingDue" as const, subject: key, validThrough: null };
    if (policyKey === null)
      return typed ? [{ ...common, dueOn: typed, unconfirmed: false, basis: { rule: "typed" } }] : [];
    const count = input.signing?.on ? countDays(input.signing.on, "filing", reckoning) : null;
    if (!count) return [];
    const { dueOn, unconfirmed, counted } = count;
    return [{ ...common, dueOn, unconfirmed, basis: { rule: "filing", ...counted } }];
  });
}
