/** Going through the agreements of an organisation that ended. */
const agreements = (n: number | string) => (String(n) === "1" ? "1 agreement" : `${n} agreements`);

export const succession = {
  title: (name: string) => `Agreements of ${name}`,
  said: (successor: string, predecessor: string, day: string, act: string) =>
    `${successor} answers in the place of ${predecessor} since ${day}${act ? ` (${act})` : ""}.`,
  source: (publisher: string) => `Source: ${publisher}`,
  steps: {
    label: "Steps",
    record: "Who succeeded it",
    agreements: "What becomes of its agreements",
    finish: "Finish",
    done: "done",
  },

  progress: (decided: number, total: number) =>
    total === 0 ? "No agreement to decide on" : `${decided} of ${agreements(total)} decided on`,
  open: (n: number) => `${agreements(n)} to decide on`,
  notBegun: "not begun yet",
  begun: (name: string, day: string) => `begun by ${name} on ${day}`,
  finished: (name: string, day: string) => `finished by ${name} on ${day}`,

  list: "Agreements",
  showLabel: "Which agreements",
  shows: { all: "All", open: "To decide", decided: "Decided" },
  captions: {
    all: "Agreements that bind the organisation that ended",
    open: "Agreements to decide on",
    decided: "Agreements that are decided on",
  },
  none: { all: "No agreement to decide on", open: "Nothing left to decide", decided: "Nothing decided yet" },
  noneText: {
    all: "No agreement that is not ended binds this organisation, as far as you may see.",
    open: "Every agreement that you may see is decided on.",
    decided: "Choose agreements, and say what becomes of them.",
  },
  agreement: "Agreement",
  stage: "Stage",
  decision: "Decision",
  choose: "Choose",
  doHeader: "Decide",
  chooseOne: (reference: string, title: string) => `Choose ${reference}, ${title}`,
  chooseAll: (n: number) => `Choose all ${n} on this page`,
  chooseNone: "Choose none",
  with: (partners: string) => `with ${partners}`,
  signedBy: (party: string) => `signed by ${party}`,
  decide: "Decide",
  change: "Change",
  toDecide: "To decide",
  settled: "Decided in a later succession",
  decidedBy: (name: string, day: string) => `${name}, ${day}`,
  until: (day: string) => `by ${day}`,
  taskDone: (day: string) => `done on ${day}`,

  forChosen: "For the chosen agreements",
  decideChosen: "Decide",
  decided: (n: number) => `Decided on ${agreements(n)}`,
  leave: "You can leave and go on later: what is decided is kept.",
  allDecided: "Nothing is left to decide. Finish, and it is said so to everybody.",
  not: {
    title: (decided: number, not: number) =>
      `${agreements(not)} not decided on${decided > 0 ? `; ${agreements(decided)} decided on` : ""}`,
    ended: (step: string) => `It has ended meanwhile: ${step}. There is nothing to decide any more.`,
    changed: (events: string) => `It changed meanwhile: ${events}. Look at it, then decide again.`,
    nothingSucceeded: "None of its parties was succeeded any more: the parties changed.",
    gone: "It is not there any more, or not for you to see.",
    again: "The list shows them as they stand now.",
  },

  toFinish: "Go on to finish",
  finishTitle: (name: string) => `Finish: agreements of ${name}`,
  summary: "What was decided",
  stillOpen: (n: number) => `${agreements(n)} still to decide on`,
  toOpen: "Show them",
  finish: "Finish",
  finishText:
    "Every agreement that you may see is decided on. Finishing changes no decision: each can still be changed, and what is to be done stands in the tasks.",

  mend: {
    title: (name: string) => `Who succeeded ${name}`,
    lead: "Recorded wrongly? Put it right here. The history of the organisation says that it was corrected.",
    decided:
      "Something was decided on agreements because of it, so the successor stays. Once these decisions are taken back, it can be changed.",
    source: (publisher: string) =>
      `So far on the word of a source: ${publisher}. Once corrected, it counts as recorded here.`,
    save: "Save the correction",
    change: "Correct",
    inError: "Was it never succeeded?",
    inErrorText: "As long as nothing was decided because of it, the succession as a whole can be taken back.",
    forManagers:
      "A manager can take the succession as a whole back, as long as nothing was decided on agreements because of it.",
    takeBack: "Take back",
    takeBackTitle: (name: string) => `Take back that ${name} was succeeded`,
    takeBackText: (name: string) =>
      `${name} answers for itself again, and no agreement waits for a decision any more. What was recorded stays in its history, with the reason.`,
    reason: "Reason",
    reasonHint: "Why it was recorded in error. Everybody who reads the history of the organisation sees it",
    standing: (n: number) => `${n === 1 ? "1 decision hangs" : `${n} decisions hang`} on it`,
    standingText: (n: number) =>
      n === 1
        ? "It stands in the history of its agreement, and what is to be done follows from it. Take it back there first: it can be, as the last entry."
        : "They stand in the histories of their agreements, and what is to be done follows from them. Take them back there first: each can be, as the last entry.",
    inThat: (name: string) => `decided for ${name}`,
    correctInstead: "Correct the day or the act instead",
  },

  alsoSucceeded: (predecessor: string, successor: string) =>
    `Decide for ${predecessor}, succeeded by ${successor}, instead`,
};
