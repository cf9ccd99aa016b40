/**
 * The words of an agreement's life: steps, events, needs, choices and field labels. What the rules name, the compiler
 * asks a word for here. A step is an adjective and stands after its stage ("Pilot · running").
 */
import type { EventType } from "#workflows/events";
import type { Need } from "#workflows/needs";
import type { Verdict } from "#workflows/parts/consultation-schema";
import type { Decision, Result } from "#workflows/parts/evaluation-schema";
import type { InheritanceDecision } from "#workflows/parts/inheritance-schema";
import type { Outcome } from "#workflows/parts/pilot-schema";
import type { EntryStep } from "#workflows/parts/record-schema";
import type { Renewal, TermKind } from "#workflows/parts/signing-schema";
import type { Step } from "#workflows/parts/states";
import { fieldsOfCooperation, kinds } from "./workflow-kinds";

/** `do`: the button and the next step. `title`: the heading of its form. `past`: in lists, that it happened. */
export interface EventWords {
  do: string;
  title: string;
  past: string;
}

/** `met`: as it is. `missing`: as a thing to do. `link`: the words of the link to where it is supplied. */
export interface NeedWords {
  met: string;
  missing: string;
  link: string;
}

export const workflow = {
  filings: {
    signingReport: { what: "Report on the signing", toWhom: "Prime Minister" },
    signingCopy: { what: "Copy of the signed text", toWhom: "Ministry of Foreign Affairs" },
  } as Record<"signingReport" | "signingCopy", { what: string; toWhom: string }>,
  steps: {
    drafting: "drafting",
    consulting: "asking for opinions",
    higherConsent: "awaiting higher consent",
    cleared: "cleared for signing",
    inForce: "in force",
    suspended: "suspended",
    running: "running",
    paused: "paused",
    closed: "closed, to be evaluated",
    deciding: "awaiting the decision",
    watched: "on watch",
    declined: "declined",
    lapsed: "lapsed",
    terminated: "terminated",
    replaced: "replaced",
    completed: "completed",
    voided: "entered in error",
  } as const satisfies Record<Step, string>,

  /** Where an agreement that already lives can be taken over, explained. */
  entrySteps: {
    drafting: "Proposed: a text is being drafted or talked about",
    cleared: "Proposed: the text is cleared, the signing has not taken place",
    inForce: "Signed and in force",
    suspended: "Signed, and suspended for the time being",
    running: "Its pilot is running",
    paused: "Its pilot is paused",
    closed: "Its pilot is over and has not been evaluated",
    watched: "Evaluated and put on watch",
    declined: "Ended: it was declined before signing",
    lapsed: "Ended: its term ran out",
    terminated: "Ended: it was terminated",
    replaced: "Ended: another agreement replaced it",
    completed: "Ended: what was agreed has been carried out",
  } as const satisfies Record<EntryStep, string>,

  events: {
    proposed: { do: "Propose an agreement", title: "Propose an agreement", past: "Proposed" },
    takenOver: { do: "Take over an agreement", title: "Take over an agreement that already lives", past: "Taken over" },
    opinionsAsked: { do: "Ask for opinions", title: "Ask for written opinions", past: "Opinions asked for" },
    opinionAnswered: { do: "Record an answer", title: "Record the answer of a body", past: "Opinion answered" },
    higherConsentGiven: {
      do: "Record the higher consent",
      title: "Record the higher authority’s written consent",
      past: "Higher consent given",
    },
    cleared: { do: "Clear for signing", title: "Clear the text for signing", past: "Cleared for signing" },
    returned: { do: "Return to drafting", title: "Return the text to drafting", past: "Returned to drafting" },
    declined: { do: "Decline", title: "Decline the proposal", past: "Declined" },
    signed: { do: "Record the signing", title: "Record the signing", past: "Signed" },
    amended: { do: "Record an amendment", title: "Record an amendment", past: "Amended" },
    suspended: { do: "Suspend", title: "Suspend the agreement", past: "Suspended" },
    resumed: { do: "Resume", title: "Resume the agreement", past: "Resumed" },
    noticeGiven: {
      do: "Record a notice to end it",
      title: "Record a notice to end the agreement",
      past: "Notice given",
    },
    renewed: { do: "Record a renewal", title: "Record a renewal", past: "Renewed" },
    pilotStarted: { do: "Start the pilot", title: "Start the pilot", past: "Pilot started" },
    pilotExtended: { do: "Extend the pilot", title: "Extend the pilot", past: "Pilot extended" },
    pilotPaused: { do: "Pause the pilot", title: "Pause the pilot", past: "Pilot paused" },
    pilotResumed: { do: "Resume the pilot", title: "Resume the pilot", past: "Pilot resumed" },
    pilotClosed: { do: "Close the pilot", title: "Close the pilot", past: "Pilot closed" },
    evaluated: { do: "Record the evaluation", title: "Record the evaluation", past: "Evaluated" },
    decided: { do: "Record the decision", title: "Record the decision after the evaluation", past: "Decided" },
    inheritanceDecided: {
      do: "Decide what becomes of it",
      title: "Decide what becomes of an inherited agreement",
      past: "Decided on after a succession",
    },
    lapsed: { do: "Record that it lapsed", title: "Record that the agreement lapsed", past: "Lapsed" },
    terminated: { do: "Record the termination", title: "Record the termination", past: "Terminated" },
    replaced: { do: "Record its replacement", title: "Record that another agreement replaces it", past: "Replaced" },
    completed: { do: "Record its completion", title: "Record that the agreement is carried out", past: "Completed" },
    corrected: { do: "Correct an entry", title: "Correct an entry of the history", past: "Corrected" },
    withdrawn: { do: "Take back the last entry", title: "Take back the last entry", past: "Taken back" },
    voided: { do: "Void the record", title: "Void a record entered in error", past: "Voided" },
    notEstablished: {
      do: "Say that something cannot be established",
      title: "Say that something cannot be established",
      past: "Cannot be established",
    },
  } as const satisfies Record<EventType, EventWords>,

  needs: {
    partiesNamed: {
      met: "A party is named on each side",
      missing: "Name a party on each side",
      link: "name the parties",
    },
    contactPerSide: {
      met: "A contact person is named for each side",
      missing: "Name a contact person for each side",
      link: "name them",
    },
    signedText: {
      met: "The signed text is among the documents",
      missing: "Add the text as it was signed to the documents",
      link: "add the signed text",
    },
    described: {
      met: "The summary and the fields of cooperation are written",
      missing: "Write the summary and choose the fields of cooperation",
      link: "describe the agreement",
    },
    kindDecided: {
      met: "The kind of agreement is decided",
      missing: "Decide which kind of agreement it is",
      link: "choose the kind",
    },
    titleAllowed: {
      met: "No title uses a word kept for treaties",
      missing: "Change the title: treaty, convention, công ước, hiệp ước, định ước and hiệp định are kept for treaties",
      link: "change the title",
    },
    opinionsNotOwed: {
      met: "The office owes nobody a request for opinions",
      missing: "Ask the bodies concerned for their written opinions first",
      link: "ask for opinions",
    },
    opinionsIn: {
      met: "Every body that was asked has answered",
      missing: "Record the answer of every body that was asked",
      link: "record an answer",
    },
    consentIn: {
      met: "The higher authority has consented in writing",
      missing: "Record the higher authority’s written consent to the disagreement",
      link: "record the consent",
    },
    finalReport: {
      met: "The pilot’s final report is on record",
      missing: "Add the pilot’s final report",
      link: "add the report",
    },
    indicatorMeasured: {
      met: "At least one indicator of the pilot was measured",
      missing: "Record at least one measured value of an indicator",
      link: "record a value",
    },
    pilotAllowed: {
      met: "Agreements of this kind can have a pilot",
      missing: "Choose a kind of agreement that can have a pilot",
      link: "see the kind",
    },
    noPilotElsewhere: {
      met: "No other agreement of the family is in its pilot",
      missing: "Close the pilot that another agreement of the family is running",
      link: "see the family",
    },
    termOver: {
      met: "The last day of the term is over",
      missing: "Wait until the last day of the term is over",
      link: "see the term",
    },
    successorSigned: {
      met: "The agreement that replaces this one is signed",
      missing: "Choose a signed agreement that replaces this one",
      link: "see the agreements",
    },
    partySucceeded: {
      met: "A party ended and was succeeded",
      missing: "Record who succeeded the party that ended, on that organisation’s page",
      link: "see the parties",
    },
    somethingToTakeBack: {
      met: "There is an entry after the first that can be taken back",
      missing: "Only the first entry is left, and it cannot be taken back; void the record if it was entered in error",
      link: "see the history",
    },
  } as const satisfies Record<Need, NeedWords>,

  /** What stands in the way of a need, by name. */
  because: {
    opinionsIn: (bodies: string) => `Not answered yet: ${bodies}`,
    titleAllowed: (titles: string) => `The title concerned: ${titles}`,
    noPilotElsewhere: (references: string) => `Pilot running: ${references}`,
  },

  kinds,
  fieldsOfCooperation,

  verdicts: {
    agrees: "Agrees",
    agreesWithComments: "Agrees with comments",
    disagrees: "Disagrees",
  } as const satisfies Record<Verdict, string>,

  outcomes: {
    go: "Go: carry on beyond the pilot",
    adjust: "Adjust: change it before going on",
    stop: "Stop: do not carry on",
  } as const satisfies Record<Outcome, string>,

  results: {
    met: "Commitments met",
    partlyMet: "Commitments partly met",
    notMet: "Commitments not met",
  } as const satisfies Record<Result, string>,

  decisions: {
    renew: "Renew",
    renewWithChanges: "Renew with changes",
    anotherPilot: "Another pilot",
    stepUp: "Step up: another agreement replaces it",
    watch: "Put on watch",
    letLapse: "Let it lapse at the end of its term",
    complete: "Complete: what was agreed is carried out",
    terminate: "Terminate",
  } as const satisfies Record<Decision, string>,

  /** What is to become of an agreement whose party ended. */
  inheritances: {
    keep: "Keep as inherited",
    amend: "Amend",
    replace: "Replace with a new agreement",
    end: "End",
  } as const satisfies Record<InheritanceDecision, string>,

  termKinds: {
    until: "Until a date",
    years: "A number of years",
    evergreen: "Without an end",
    notGiven: "Not given in the text",
  } as const satisfies Record<TermKind, string>,

  noticeUnits: { months: "months", days: "days" } as const satisfies Record<"months" | "days", string>,

  renewals: {
    automatic: "Renewed automatically",
    byConsent: "Renewed by consent of both sides",
    none: "No renewal",
    notGiven: "Not given in the text",
  } as const satisfies Record<Renewal, string>,

  /** How a fact stands in its source. */
  standings: {
    stated: "Stated in the source",
    inferred: "Inferred from the source",
    notGiven: "Not given in the source",
    recorded: "Recorded here",
  },
};
