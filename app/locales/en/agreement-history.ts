/** The history of an agreement in sentences. Said by the server alone, so that no browser fetches them. */
export const agreementHistory = {
  /** One sentence for each event. */
  did: {
    proposed: (by: string) => `Proposed by ${by}.`,
    takenOver: (where: string, source: string) => `Taken over from: ${source}. ${where}.`,
    opinionsAsked: (bodies: string) => `Written opinions asked for: ${bodies}.`,
    opinionAnswered: (body: string, verdict: string) => `${body} answered: ${verdict.toLowerCase()}.`,
    higherConsentGiven: (from: string, reference: string) =>
      reference ? `${from} consented in writing (${reference}).` : `${from} consented in writing.`,
    cleared: (by: string) => `Cleared for signing by ${by}.`,
    declined: (by: string) => `Declined by ${by}.`,
    signed: (place: string, occasion: string, signatories: string) =>
      `Signed${place ? ` at ${place}` : ""}${signatories ? ` by ${signatories}` : ""}.${occasion ? ` ${occasion}.` : ""}`,
    amended: (what: string, term: string) => `Amended: ${what.replace(/\.$/, "")}.${term ? ` New term: ${term}.` : ""}`,
    noticeGiven: (by: string, ends: string) => `${by} gave notice; it binds until ${ends}.`,
    renewed: (how: string, term: string) => `${how}${term ? `, ${term}` : ""}.`,
    pilotStarted: (span: string) => `Pilot started${span ? `, window ${span}` : ""}.`,
    pilotExtended: (last: string) => `Pilot extended to ${last}.`,
    pilotClosed: (outcome: string) => `Pilot closed. ${outcome}.`,
    evaluated: (by: string, result: string) => `Evaluated by ${by}. ${result}.`,
    decided: (by: string, decision: string, term: string) => `Decided by ${by}. ${decision}${term ? `, ${term}` : ""}.`,
    inheritanceDecided: (of: { predecessor: string; successor: string; act: string }, becomes: string, due: string) =>
      `${of.successor} answers in the place of ${of.predecessor}${of.act ? ` (${of.act})` : ""}. Decided: ${becomes.toLowerCase()}${due ? `, by ${due}` : ""}.`,
    terminated: (by: string) => `Terminated by ${by}.`,
    notEstablished: (need: string) => `Cannot be established: “${need}”.`,
    corrected: (event: string, day: string) =>
      day ? `Entry “${event}” of ${day} corrected.` : `Entry “${event}” corrected.`,
  },

  /** One sentence for each change besides the events. */
  changed: {
    details: (fields: string) => `Details edited: ${fields}.`,
    parties: (names: string) => (names ? `Parties changed: ${names}.` : "Parties taken out."),
    contacts: (names: string) => (names ? `Contact persons named: ${names}.` : "Contact persons taken out."),
    readers: (names: string) =>
      names ? `May see it now: ${names}.` : "Nobody besides the owner and managers may see it.",
    filingOpened: (what: string, toWhom: string) => `Report added: ${what}, to ${toWhom}.`,
    filingSent: (what: string, day: string) => `Sent on ${day}: ${what}.`,
    indicator: (name: string) => `Indicator added: ${name}.`,
    value: (name: string, value: string, day: string) => `Value recorded: ${name}, ${value} on ${day}.`,
    report: (title: string, day: string) => `Report of ${day} filed: ${title}.`,
    taskAdded: (title: string) => `Task added: ${title}.`,
    deadlines: {
      recomputed: (what: string, from: string, to: string) => `${what}: computed anew, ${to} instead of ${from}.`,
      moved: (what: string, from: string, to: string) => `${what}: moved from ${from} to ${to}.`,
      movedBack: (what: string, from: string, to: string) =>
        `${what}: the move was taken back, ${to} instead of ${from}.`,
      acknowledged: (what: string) => `${what}: acknowledged.`,
      done: (what: string, day: string) => `${what}: done on ${day}.`,
      reopened: (what: string) => `${what}: open again.`,
    },
    others: {
      answerHandled: "An answer to a reminder was dealt with.",
      taskEdited: "A task was edited.",
      taskDone: "A task was done.",
      taskReopened: "A task was reopened.",
      taskBegun: "A task was begun.",
      taskNotBegun: "A task was not begun after all.",
      taskTakenBack: "The next one of a task that comes again was taken back.",
      ownReminderPolicySet: "Reminders of its own were set.",
      ownReminderPolicyChanged: "Its own reminders were changed.",
      ownReminderPolicyDropped: "The general rule for reminders counts again.",
    },
    other: "The record was changed.",
  },
} as const;
