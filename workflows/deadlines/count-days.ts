/** Counts a policy's days from a day, and keeps how it was done. */
import { addDays, type Day } from "#workflows/calendar/day";
import { workingDayOnOrAfter } from "#workflows/calendar/nearby";
import { addWorkingDays, certainty, type SkippedDay } from "#workflows/calendar/working-days";
import type { Counted, SkippedHoliday } from "./deadline";
import type { PolicyKey, Reckoning } from "./facts";
import { policyInForce } from "./policy-in-force";

export interface Count {
  dueOn: Day;
  unconfirmed: boolean;
  counted: Counted;
}

/**
 * The day a policy's time runs out, the first day being day 0; null when no such policy was in force on that day.
 * `hour` (0 to 23, office time) is when it was sent: from the policy's cut-off hour on, the next day is day 0.
 */
export function countDays(sentOn: Day, key: PolicyKey, reckoning: Reckoning, hour?: number | null): Count | null {
  const { policies, calendar } = reckoning;
  const policy = policyInForce(policies, key, sentOn);
  if (!policy) return null;
  const { days: number, unit, source, inForceFrom, cutOffHour } = policy;
  const isLate = cutOffHour !== null && (hour ?? -1) >= cutOffHour;
  const from = isLate ? addDays(sentOn, 1) : sentOn;
  const late = isLate ? { late: { sentOn, cutOffHour } } : {};
  const basis = { from, number, unit, source, inForceFrom, country: calendar.country, ...late };
  if (unit === "calendarDays") {
    const last = addDays(from, number);
    if (!policy.rollForward)
      return { dueOn: last, unconfirmed: false, counted: { ...basis, skipped: [], missingYears: [] } };
    const dueOn = workingDayOnOrAfter(last, calendar);
    // Only the days from the last one on are asked of the table.
    const { unconfirmed, missingYears } = certainty(addDays(last, -1), dueOn, calendar);
    const rolled = dueOn === last ? {} : { rolledFrom: last };
    return { dueOn, unconfirmed, counted: { ...basis, skipped: [], missingYears, ...rolled } };
  }
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
