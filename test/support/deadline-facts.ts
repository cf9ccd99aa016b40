/** Facts for the tests of the rules: an agreement in force of which nothing else is known. */
import { policyRows } from "#seeds/reference/policies";
import { seededCalendar } from "#seeds/reference/working-calendar";
import type { DeadlineInput, Reckoning } from "#workflows/deadlines/facts";

export const reckoning: Reckoning = { policies: policyRows, calendar: seededCalendar("VN") };

export const inForce: DeadlineInput = {
  observed: false,
  stage: "signed",
  step: "inForce",
  consultation: null,
  higherConsent: null,
  plannedSigningOn: null,
  opinionsRequired: true,
  signing: null,
  term: { startsOn: null, endsOn: null, noticeOn: null },
  pilot: null,
  lastEvaluationOn: null,
  review: null,
  lastActiveOn: null,
  filings: [],
  commitments: [],
  ended: false,
};
