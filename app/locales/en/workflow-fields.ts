/** Labels and hints of every field of every event's form: shared by name, and per event where the name alone is not exact enough. */
import type { EventType, FieldName } from "#workflows/events";

export interface FieldWords {
  label: string;
  hint?: string;
}

export const fieldLabels = {
  on: { label: "Day" },
  by: { label: "Decided by", hint: "Name or office, as it stands in the decision" },
  from: { label: "Consent given by", hint: "For example the Prime Minister" },
  reference: { label: "Number of the document" },
  reason: { label: "Reason" },
  note: { label: "Note" },
  text: { label: "What it says", hint: "Needed for comments and for a disagreement" },
  ground: { label: "Ground", hint: "Needed where no opinion was asked for: why none is owed" },
  what: { label: "What was changed" },

  hour: { label: "Hour of sending" },
  body: { label: "Body" },
  bodies: { label: "Bodies asked" },
  "bodies.name": { label: "Name of the body" },
  verdict: { label: "Answer" },

  step: { label: "Where it stands" },
  source: { label: "Source", hint: "Where this is known from: a file, a letter, a news item with its day" },
  proposedOn: { label: "Day of the proposal", hint: "Leave open if the source does not give it" },
  signedOn: { label: "Day of signing", hint: "Leave open if the source does not give it" },
  endedOn: { label: "Day it ended", hint: "Leave open if the source does not give it" },
  endReason: { label: "Why it ended" },

  place: { label: "Place of signing" },
  occasion: { label: "Occasion", hint: "For example a visit or a working session" },
  signatories: { label: "Signatories" },
  "signatories.name": { label: "Name" },
  "signatories.post": { label: "Post held on that day" },
  "signatories.party": { label: "Signed for", hint: "The party" },
  witnesses: { label: "Witnesses" },
  "witnesses.name": { label: "Name" },
  "witnesses.post": { label: "Post held on that day" },
  languages: { label: "Languages of the text", hint: "Separated by commas" },
  authentic: { label: "Authentic text", hint: "One of the languages, or all" },
  originalAt: { label: "Where the signed original lies", hint: "For example the office’s archive, file 12/2026" },
  effectiveOn: { label: "In effect from", hint: "May lie ahead; leave open if it is the day of signing" },

  termKind: { label: "Term" },
  termUntil: { label: "Last day of the term", hint: "For a term until a date" },
  termYears: { label: "Years", hint: "For a term of a number of years" },
  noticeCount: { label: "Notice period" },
  noticeUnit: { label: "Unit of the notice period" },
  renewal: { label: "Renewal" },
  how: { label: "How it was renewed" },
  endsOn: { label: "Last day on which it binds" },

  question: { label: "Question the pilot answers" },
  scope: { label: "Scope" },
  leadOurs: { label: "Lead on our side" },
  leadTheirs: { label: "Lead on the partner’s side" },
  firstOn: { label: "First day of the pilot" },
  lastOn: { label: "Last day of the pilot" },
  indicators: { label: "Indicators", hint: "What is measured to answer the question" },
  "indicators.name": { label: "Indicator" },
  "indicators.unit": { label: "Unit" },
  "indicators.baseline": { label: "Baseline" },
  "indicators.target": { label: "Target" },
  outcome: { label: "Outcome of the pilot" },

  scores: { label: "Scorecard" },
  "scores.criterion": { label: "Criterion" },
  "scores.score": { label: "Score", hint: "0 (nothing) to 4 (in full)" },
  "scores.evidence": { label: "Evidence" },
  result: { label: "Result" },
  summary: { label: "Summary" },
  decision: { label: "Decision" },
  changes: { label: "What changes", hint: "For a renewal with changes" },
  successorId: { label: "Agreement that replaces this one" },
  reviewOn: { label: "Day to look at it again", hint: "For an agreement put on watch" },

  revision: { label: "Entry to correct" },
  data: { label: "Corrected content" },
  need: { label: "What cannot be established" },
} as const satisfies Record<FieldName, FieldWords>;

export const fieldLabelsOf = {
  proposed: { on: { label: "Day of the proposal" }, by: { label: "Proposed by" } },
  opinionsAsked: { on: { label: "Sent on" } },
  opinionAnswered: { on: { label: "Answered on" } },
  higherConsentGiven: { on: { label: "Day of the consent" } },
  cleared: { on: { label: "Day of the clearance" }, by: { label: "Cleared by" } },
  returned: { on: { label: "Returned on" } },
  declined: { on: { label: "Declined on" }, by: { label: "Declined by" } },
  signed: { on: { label: "Day of signing" } },
  amended: {
    on: { label: "Day of the amendment" },
    termKind: { label: "New term", hint: "Leave open if the term stays as it is" },
  },
  suspended: { on: { label: "Suspended on" } },
  resumed: { on: { label: "Resumed on" } },
  noticeGiven: { on: { label: "Notice given on" }, by: { label: "Notice given by" } },
  renewed: { on: { label: "Renewed on" }, termKind: { label: "New term" } },
  pilotStarted: { on: { label: "Day of the decision to start" } },
  pilotExtended: {
    on: { label: "Day of the decision to extend" },
    lastOn: { label: "New last day of the pilot" },
  },
  pilotPaused: { on: { label: "Paused on" } },
  pilotResumed: { on: { label: "Resumed on" } },
  pilotClosed: { on: { label: "Closed on" }, reason: { label: "What was learnt, and why this outcome" } },
  evaluated: { on: { label: "Evaluated on" }, by: { label: "Evaluated by" } },
  decided: {
    on: { label: "Decided on" },
    termKind: { label: "New term", hint: "For a renewal" },
    successorId: { label: "Agreement that replaces this one", hint: "For stepping up" },
  },
  lapsed: { on: { label: "Lapsed on" } },
  terminated: { on: { label: "Terminated on" } },
  replaced: { on: { label: "Replaced on" } },
  completed: { on: { label: "Completed on" } },
  corrected: { reason: { label: "Why it is corrected" } },
  withdrawn: { reason: { label: "Why it is taken back" } },
  voided: { reason: { label: "Why the record is void" } },
  notEstablished: { reason: { label: "Why it cannot be established" } },
} as const satisfies { [T in EventType]?: { [F in FieldName<T>]?: FieldWords } };

export const workflowFields = { shared: fieldLabels, of: fieldLabelsOf } as const;
