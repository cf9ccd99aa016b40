import { countDays } from "./count-days";
import type { Deadline } from "./deadline";
import type { DeadlineInput, Reckoning } from "./facts";

/** While a disagreement waits for the higher consent: so many days after it was asked for. */
export function higherConsentDue(input: DeadlineInput, reckoning: Reckoning): Deadline[] {
  if (input.step !== "higherConsent" || !input.higherConsent || input.higherConsent.given) return [];
  const count = countDays(input.higherConsent.askedOn, "higherConsent", reckoning);
  if (!count) return [];
  const { dueOn, unconfirmed, counted } = count;
  const basis = { rule: "higherConsent" as const, ...counted };
  return [{ kind: "higherConsentDue", subject: "", dueOn, unconfirmed, validThrough: null, basis }];
}
