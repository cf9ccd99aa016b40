import { countDays } from "./count-days";
import type { Deadline, DeadlineInput, Reckoning } from "./deadline";

/** While opinions are being asked for: each body that has not answered, so many days after its letter was sent. */
export function opinionDue(input: DeadlineInput, reckoning: Reckoning): Deadline[] {
  if (input.step !== "consulting" && input.step !== "higherConsent") return [];
  return (input.consultation?.bodies ?? []).flatMap(({ name, sentOn, answered }) => {
    const count = answered ? null : countDays(sentOn, "opinion", reckoning);
    if (!count) return [];
    const { dueOn, unconfirmed, counted } = count;
    return [{ kind: "opinionDue" as const, subject: name, dueOn, unconfirmed, basis: { rule: "opinion", ...counted } }];
  });
}
