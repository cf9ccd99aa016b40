/** Counts a policy's days from a day, and keeps how it was done. */
import { addDays, type Day } from "#workflows/calendar/day";
import { addWorkingDays, type SkippedDay } from "#workflows/calendar/working-days";
import type { Counted, PolicyKey, Reckoning, SkippedHoliday } from "./deadline";
import { policyInForce } from "./policy-in-force";

export interface Count {
  dueOn: Day;
  unconfirmed: boolean;
  counted: Counted;
}

/** The day a policy's time runs out, the first day being day 0; null when no such policy was in force on that day. */
export function countDays(from: Day, key: PolicyKey, { policies, calendar }: Reckoning): Count | null {
  const policy = policyInForce(policies, key, from);
  if (!policy) return null;
  const { days: number, unit, source, inForceFrom } = policy;
  const basis = { from, number, unit, source, inForceFrom, country: calendar.country };
  if (unit === "calendarDays")
    return {
      dueOn: addDays(from, number),
      unconfirmed: false,
      counted: { ...basis, skipped: [], missingYears: [] },
    };
  const { on, unconfirmed, missingYears, skipped } = addWorkingDays(from, number, calendar);
  return { dueOn: on, unconfirmed, counted: { ...basis, skipped: holidaysOf(skipped), missingYears } };
}

/** Named days off, one entry for each run of the same name; plain weekend days are nothing to tell. */
function holidaysOf(skipped: SkippedDay[]): SkippedHoliday[] {
  const runs: SkippedHoliday[] = [];
  for (const { on, name, localName } of skipped) {
    if (name === null) continue;
    const last = runs.at(-1);
    if (last?.name === name) {
      last.lastOn = on;
      last.days += 1;
    } else runs.push({ name, localName, firstOn: on, lastOn: on, days: 1 });
  }
  return runs;
}
