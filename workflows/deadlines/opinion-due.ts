import { countDays } from "./count-days";
import type { Deadline } from "./deadline";
import type { DeadlineInput, Reckoning } from "./facts";

/** While opinions are being asked for: each body that has not answered, so many days after its letter was sent. */
export function opinionDue(input: DeadlineInput, reckoning: Reckoning): Deadline[] {
  if (input.step !== "consulting" && input.step !== "higherConsent") return [];
  return (input.consultation?.bodies ?? []).flatMap(({ name, sentOn, sentHour, answered }): Deadline[] => {
    const count = answered ? null : countDays(sentOn, "opinion", reckoning, sentHour);
    if (!count) return [];
    const { dueOn, unconfirmed, counted } = count;
    const basis = { rule: "opinion" as const, ...counted };
    return [{ kind: "opinionDue", subject: name, dueOn, unconfirmed, validThrough: null, basis }];
  });
}
