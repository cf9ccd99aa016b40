/** What a deadline is: its kinds, what each asks of the office, and how its day was computed. Plain data, stored as it is. */
import type { Day } from "#workflows/calendar/day";
import type { Span } from "#workflows/calendar/span";

export const deadlineKinds = [
  "opinionDue",
  "higherConsentDue",
  "filingDue",
  "evaluationDue",
  "pilotReportDue",
  "termEnd",
  "plannedStep",
  "taskDue",
  "commitmentDue",
  "effectiveDay",
  "noticeDay",
  "windowEnd",
  "anniversary",
  "dormant",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * `duty`: overdue until it is done. `occasion`: passes by itself, is shown for `lingers` days more and is never overdue.
 * `watch`: something to notice, neither due nor overdue.
 */
export type DeadlineClass = "duty" | "occasion" | "watch";

const classes: Partial<Record<DeadlineKind, DeadlineClass>> = {
  effectiveDay: "occasion",
  noticeDay: "occasion",
  windowEnd: "occasion",
  anniversary: "occasion",
  dormant: "watch",
};

/** The class of a kind; what is not known is a duty, so that nothing is passed over. */
export const classOf = (kind: string): DeadlineClass => classes[kind as DeadlineKind] ?? "duty";

export const occasionKinds: readonly DeadlineKind[] = deadlineKinds.filter((kind) => classOf(kind) === "occasion");
export const watchKinds: readonly DeadlineKind[] = deadlineKinds.filter((kind) => classOf(kind) === "watch");

/** For how many days after its day an occasion is still shown. */
export const lingers = 14;

/** Raise it when a rule changes: every deadline is derived anew once, at the next start. */
export const rulesVersion = 2;

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
  unit: "workingDays" | "calendarDays";
  source: string;
  inForceFrom: Day;
  country: string;
  skipped: SkippedHoliday[];
  missingYears: number[];
  /** The day it was sent, where it was sent from this hour on and so counts as sent the next day. */
  late?: { sentOn: Day; cutOffHour: number };
  /** The last of calendar days was a day off: the next working day counts. */
  rolledFrom?: Day;
}

/** The steps before a planned signing that have a latest day each. */
export const plannedSteps = ["opinionsAsked", "opinionsIn", "consentIn", "cleared", "signing"] as const;
export type PlannedStep = (typeof plannedSteps)[number];

/** How a deadline was computed. Stored as it is; words come from the catalogues. */
export type Basis =
  | ({ rule: "opinion" | "higherConsent" | "filing" } & Counted)
  /** Typed by whoever opened the filing. */
  | { rule: "typed" }
  /** The last day of the pilot's window. */
  | { rule: "pilotWindow" }
  /** The middle of the pilot's window. */
  | { rule: "pilotMiddle"; firstOn: Day; lastOn: Day }
  /** A year before the end of the term. */
  | { rule: "yearBeforeEnd"; endsOn: Day }
  /** The last day for notice, or the end itself, of a term of a year or less. */
  | { rule: "shortTerm"; endsOn: Day }
  /** Put on watch until then. */
  | { rule: "review"; decidedOn: Day }
  | { rule: "termEnd" }
  /** The last day on which notice can be given. */
  | { rule: "notice"; endsOn: Day }
  /** It takes effect later than it was signed. */
  | { rule: "effective"; signedOn: Day | null }
  | { rule: "anniversary"; signedOn: Day; years: number }
  /** Twelve months after the latest event or meeting. */
  | { rule: "dormant"; lastOn: Day }
  /** The day the signing is planned for. */
  | { rule: "planned" }
  /** The working day before the next step of the plan. */
  | {
      rule: "plannedBefore";
      step: Exclude<PlannedStep, "opinionsAsked" | "signing">;
      nextOn: Day;
      signingOn: Day;
      missingYears: number[];
    }
  /** Early enough for every answer to be in by then. */
  | ({ rule: "plannedAsking"; inBy: Day; signingOn: Day } & Pick<
      Counted,
      "number" | "unit" | "source" | "missingYears"
    >)
  /** The day somebody gave the task. */
  | { rule: "task" }
  /** The day that was promised. */
  | { rule: "commitment" }
  /** Promised again and again, from its first day on. */
  | { rule: "commitmentAgain"; span: Span; firstOn: Day };

export interface Deadline {
  kind: DeadlineKind;
  /** Which one, where there are several: the body asked, the filing's key, `mid` or `final`, the year, the step, the commitment's id; else empty. */
  subject: string;
  dueOn: Day;
  unconfirmed: boolean;
  /** The last day on which the rules, asked again, would answer the same; null: until a fact changes. */
  validThrough: Day | null;
  basis: Basis;
}
