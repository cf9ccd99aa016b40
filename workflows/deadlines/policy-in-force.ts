import type { Day } from "#workflows/calendar/day";
import type { Policy } from "./facts";

/** The policy that counted on a day: the newest of its key in force by then; null before the first. */
export function policyInForce<P extends Pick<Policy, "key" | "inForceFrom">>(
  policies: readonly P[],
  key: string,
  day: Day,
): P | null {
  let found: P | null = null;
  for (const policy of policies)
    if (policy.key === key && policy.inForceFrom <= day && (!found || policy.inForceFrom >= found.inForceFrom))
      found = policy;
  return found;
}
