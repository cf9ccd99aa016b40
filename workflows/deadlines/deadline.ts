/**
 * What a deadline is, and the plain facts it follows from. Pure data: the caller fills `DeadlineInput` from an
 * agreement's snapshot, and stores what `deadlinesOf` answers.
 */
import type { Day } from "#workflows/calendar/day";
import type { WorkingCalendar } from "#workflows/calendar/working-days";

export const deadlineKinds = [
  "opinionDue",
  "higherConsentDue",
  "filingDue",
  "evaluationDue",
  "termEnd",
  "noticeDay",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export type PolicyKey = "opinion" | "higherConsent" | "filing";

/** A number of days set by a rule of the field, as the office keeps it. */
export interface Policy {
  key: PolicyKey;
  days: number;
  unit: "workingDays" | "calendarDays";
  source: string;
  inForceFrom: Day;
  lastCheckedOn: Day;
}

export interface DeadlineInput {
  /** Our office is not among the parties. */
  observed: boolean;
  stage: "proposed" | "signed" | "pilot" | "evaluated" | "ended";
  step: string;
  consultation: { bodies: { name: string; sentOn: Day; answered: boolean }[] } | null;
  /** `askedOn`: the day of the request, or of the disagreement that made it necessary. */
  higherConsent: { askedOn: Day; given: boolean } | null;
  signing: { on: Day | null; effectiveOn: Day | null } | null;
  term: { endsOn: Day | null; noticeOn: Day | null; startsOn: Day | null };
  /** The present pilot: the last day of its window as extended. */
  pilot: { lastOn: Day | null; evaluated: boolean } | null;
  lastEvaluationOn: Day | null;
  /** `policyKey` null: opened by hand, with the day that was typed. */
  filings: { key: string; policyKey: string | null; sentOn: Day | null; dueOn: Day | null }[];
  ended: boolean;
}

/** What the rules count with. */
export interface Reckoning {
  policies: readonly Policy[];
  calendar: WorkingCalendar;
}

/** Days off of one name that were passed over: "Tết, five of them from 16 to 20 February". */
export interface SkippedHoliday {
  name: string;
  localName: string | null;
  firstOn: Day;
  lastOn: Day;
  days: number;
}

/** So many days after a day, under a policy. */
export interface Counted {
  from: Day;
  number: number;
  unit: Policy["unit"];
  source: string;
  inForceFrom: Day;
  country: string;
  skipped: SkippedHoliday[];
  missingYears: number[];
}

/** How a deadline was computed. Stored as it is; words come from the catalogues. */
export type Basis =
  | ({ rule: "opinion" | "higherConsent" | "filing" } & Counted)
  /** Typed by whoever opened the filing. */
  | { rule: "typed" }
  /** The last day of the pilot's window. */
  | { rule: "pilotWindow" }
  /** A year before the end of the term. */
  | { rule: "yearBeforeEnd"; endsOn: Day }
  /** The last day for notice, or the end itself, of a term of a year or less. */
  | { rule: "shortTerm"; endsOn: Day }
  | { rule: "termEnd" }
  /** The last day on which notice can be given. */
  | { rule: "notice"; endsOn: Day };

export interface Deadline {
  kind: DeadlineKind;
  /** Which one, where there are several: the body asked, the filing's key; else empty. */
  subject: string;
  dueOn: Day;
  unconfirmed: boolean;
  basis: Basis;
}
