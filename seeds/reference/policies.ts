/**
 * Numbers of days that rules of the field set. Procedures were issued anew in 2025, so every number is data that the
 * office can change; these were last checked on 2026-11-21.
 */
import type { Policy } from "#workflows/deadlines/facts";

const law = {
  source: "Viet Nam, Law on International Agreements 70/2020/QH14, art. 19",
  inForceFrom: "2021-07-01",
  lastCheckedOn: "2026-11-21",
  // The law says neither: the earlier day is the safe one, and a letter counts on the day it was sent.
  rollForward: false,
  cutOffHour: null,
} as const;

export const policyRows: Policy[] = [
  { key: "opinion", days: 7, unit: "workingDays", ...law },
  { key: "higherConsent", days: 7, unit: "workingDays", ...law },
  { key: "filing", days: 15, unit: "calendarDays", ...law },
];
