/** The plain facts deadlines follow from, and what is counted with. The caller fills them from an agreement's history. */
import type { Day } from "#workflows/calendar/day";
import type { Span } from "#workflows/calendar/span";
import type { WorkingCalendar } from "#workflows/calendar/working-days";

export type PolicyKey = "opinion" | "higherConsent" | "filing";

/** A number of days set by a rule of the field, as the office keeps it. */
export interface Policy {
  key: PolicyKey;
  days: number;
  unit: "workingDays" | "calendarDays";
  source: string;
  inForceFrom: Day;
  lastCheckedOn: Day;
  /** When the last of calendar days is a day off, the next working day counts. */
  rollForward: boolean;
  /** What was sent from this hour on (office time, 0 to 23) counts as sent on the next day; null: the whole day counts. */
  cutOffHour: number | null;
}

/** What the rules count with. */
export interface Reckoning {
  policies: readonly Policy[];
  calendar: WorkingCalendar;
}

/** A commitment with a day; of a recurring one, the next. */
export interface CommitmentFact {
  id: string;
  dueOn: Day;
  recurs: Span | null;
  /** The first day of a recurring one. */
  recursFrom: Day | null;
  status: "open" | "underway" | "fulfilled" | "notFulfilled" | "withdrawn";
}

export interface DeadlineInput {
  /** Our office is not among the parties. */
  observed: boolean;
  stage: "proposed" | "signed" | "pilot" | "evaluated" | "ended";
  step: string;
  /** `sentHour`: 0 to 23, office time; null where nobody noted it. */
  consultation: { bodies: { name: string; sentOn: Day; sentHour: number | null; answered: boolean }[] } | null;
  /** `askedOn`: the day of the request, or of the disagreement that made it necessary. */
  higherConsent: { askedOn: Day; given: boolean } | null;
  /** The day the signing is planned for; counts while proposed. */
  plannedSigningOn: Day | null;
  /** Opinions have to be asked for before a text is cleared. */
  opinionsRequired: boolean;
  signing: { on: Day | null; effectiveOn: Day | null } | null;
  term: { endsOn: Day | null; noticeOn: Day | null; startsOn: Day | null };
  /** The present pilot; its window as extended. */
  pilot: {
    firstOn: Day | null;
    lastOn: Day | null;
    closed: boolean;
    evaluated: boolean;
    /** Which reports are on record; null for a pilot taken over from a source: which were agreed or made is not known. */
    reports: { mid: boolean; final: boolean } | null;
  } | null;
  lastEvaluationOn: Day | null;
  /** Put on watch by a decision: evaluate again by then. */
  review: { on: Day; decidedOn: Day } | null;
  /** The day of the latest event or meeting. */
  lastActiveOn: Day | null;
  /** The day of the next meeting or visit that is planned; left out where none is. */
  nextActiveOn?: Day | null;
  /** `policyKey` null: opened by hand, with the day that was typed. */
  filings: { key: string; policyKey: string | null; sentOn: Day | null; dueOn: Day | null }[];
  /** Those with a day, closed ones too. */
  commitments: CommitmentFact[];
  ended: boolean;
}
