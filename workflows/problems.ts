/** What can be wrong in a form of an event. The catalogues hold a sentence for each; a missing one does not compile. */
export const problems = [
  // days
  "dayNotReal",
  "dayTooFar",
  "dayInFuture",
  "dayBefore", // :day it may not be before
  "lastBeforeFirst",
  "untilBeforeStart",
  "enterDay",
  "enterSigningDay",
  "enterSentDay",
  "enterAnswerDay",
  "enterFirstDay",
  "enterLastDay",
  "enterNewLastDay",
  "lastDayNotLater", // :present last day
  "enterTermDay",
  "enterTermYears",
  "enterReviewDay",
  "reviewInPast",
  "enterEndDay",
  // words
  "tooLong", // :most characters
  "enterReason",
  "enterGround",
  "enterWhoDecided",
  "enterWhoProposed",
  "enterConsentFrom",
  "consentAlreadyGiven",
  "enterWhatChanged",
  "enterText",
  "enterSource",
  // choices and lists
  "chooseOne",
  "chooseKind",
  "chooseStep",
  "chooseBody",
  "bodyNotAsked",
  "bodyAlreadyAnswered",
  "bodyAskedTwice", // :its name
  "nameBody",
  "chooseVerdict",
  "explainDisagreement",
  "nameSignatory",
  "signatoryNeedsParty",
  "nameLanguage",
  "authenticNotAmongLanguages",
  "chooseOutcome",
  "chooseDecision",
  "chooseTerm",
  "chooseSuccessor",
  "enterQuestion",
  "enterScope",
  "enterLeadOurs",
  "enterLeadTheirs",
  "nameIndicator",
  "numberNotReal",
  "numberOutOfRange", // :lowest and highest
  "scoreEverything",
  "scoreNeedsEvidence",
  "chooseResult",
  "enterChanges",
  "chooseEntry",
  // what becomes of an inherited agreement
  "chooseSuccession",
  "chooseInheritance",
  "chooseOfficer",
  "officerMayNotSee",
  "enterInheritanceDay",
  "tooManyRows", // :most rows
] as const;

export type Problem = (typeof problems)[number];
