/**
 * What an agreement's history adds up to. Every value here was set by an event and changes only by another one;
 * the fact columns of the database are projections of it. Plain JSON: it is stored as it is.
 */

import type { Need } from "./needs";
import type { Verdict } from "./parts/consultation-schema";
import type { Decision, Result } from "./parts/evaluation-schema";
import type { Outcome } from "./parts/pilot-schema";
import type { Renewal, TermKind } from "./parts/signing-schema";

export interface Opinion {
  body: string;
  sentOn: string;
  /** When on that day, 0 to 23 at the office; absent where nobody noted it. */
  sentHour?: number | null;
  verdict: Verdict | null;
  answeredOn: string | null;
  text: string | null;
}

export interface Term {
  kind: TermKind;
  until: string | null;
  years: number | null;
  startsOn: string | null;
  /** Last day, computed; null while none is known. */
  endsOn: string | null;
  /** How long before the end notice has to be given. */
  notice: { count: number; unit: "months" | "days" } | null;
  /** Last day to give notice, computed. */
  noticeOn: string | null;
  renewal: Renewal;
}

export interface Signatory {
  name: string;
  post: string | null;
  party: string | null;
}

export interface Signing {
  on: string | null;
  place: string | null;
  occasion: string | null;
  signatories: Signatory[];
  witnesses: { name: string; post: string | null }[];
  languages: string[];
  authentic: string | null;
  originalAt: string | null;
  effectiveOn: string | null;
}

export interface Pilot {
  number: number;
  question: string | null;
  scope: string | null;
  leadOurs: string | null;
  leadTheirs: string | null;
  firstOn: string | null;
  lastOn: string | null;
  state: "running" | "paused" | "closed";
  extensions: { on: string; lastOn: string; reason: string }[];
  closedOn: string | null;
  outcome: Outcome | null;
  closingReason: string | null;
  evaluated: boolean;
}

export interface Score {
  criterion: string;
  score: number;
  evidence: string;
}

export interface AgreementContext {
  /** `by` is null where a source does not name it. */
  proposal: { on: string; by: string | null } | null;
  /** Entered from a source at the step where it stood. */
  takenOver: { step: string } | null;
  consultation: { opinions: Opinion[] } | null;
  /** The higher authority's written consent after a disagreement. */
  consent: { from: string; on: string; reference: string | null } | null;
  clearance: { on: string; by: string; ground: string | null } | null;
  signing: Signing | null;
  term: Term | null;
  amendments: { on: string; what: string }[];
  suspension: { on: string | null; reason: string | null } | null;
  notice: { on: string; by: string; endsOn: string } | null;
  pilot: Pilot | null;
  /** Pilots before the present one. */
  pastPilots: Pilot[];
  evaluation: { on: string; by: string; scores: Score[]; result: Result; summary: string | null } | null;
  decision: { on: string; by: string; decision: Decision; reason: string; reviewOn: string | null } | null;
  /** It is to lapse at the end of its term. */
  toLapse: boolean;
  end: { on: string | null; reason: string | null; successorId: string | null } | null;
  /** Needs answered "cannot be established". */
  waived: { need: Need; reason: string }[];
}

/** An agreement of which nothing is recorded yet. */
export const nothingRecorded: AgreementContext = {
  proposal: null,
  takenOver: null,
  consultation: null,
  consent: null,
  clearance: null,
  signing: null,
  term: null,
  amendments: [],
  suspension: null,
  notice: null,
  pilot: null,
  pastPilots: [],
  evaluation: null,
  decision: null,
  toLapse: false,
  end: null,
  waived: [],
};
