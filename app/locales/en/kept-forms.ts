/** What is said where a form could have been lost: two people at one record, the end of a session, a database that is away. */
export const keptForms = {
  conflict: {
    title: "Two people changed the same thing",
    text: (by: string) =>
      `${by} saved other values while you were writing. Nothing of yours is lost, and nothing was saved yet. Choose what is to stand, then send the form again.`,
    yours: "Yours, as it stands in the form below",
    theirs: (by: string) => `Saved meanwhile by ${by}`,
    original: "As it was when you began",
    empty: "empty",
    ticked: "ticked",
    notTicked: "not ticked",
    decide: "Two versions: choose at the top. What stands here is yours.",
  },
  bothTitle: "Both changes are kept",
  both: "Somebody else saved other fields of this record while you were writing. Their changes and yours both stand.",

  unavailableTitle: "The database cannot answer at the moment",
  unavailable: "Nothing was saved. What you typed is still here: send it again in a moment.",
  uncertain:
    "The line broke at the very moment of saving, so it may have been saved or not. What you typed is still here; look at the record in another tab before you send it again.",

  keptTitle: "Your session ended while a form was open",
  kept: "What you typed is kept for eight hours, for you alone. Sign in as the same person in this browser, and it is in the form again. Nothing was saved yet.",
  lostTitle: "You were not signed in any more",
  lost: "So nothing was saved. Sign in, then fill in the form again; going back in the browser may still show what you typed.",
  backTitle: "You had been signed out",
  back: "What you typed is in the form again. Nothing was saved yet: look through it, then send it.",
  files: "Files are not kept: choose them again.",
  afresh: "Begin afresh instead",
  pressTitle: "You had been signed out",
  press: "So what you pressed last was not done. If it is still wanted, press it again.",

  endingTitle: "Your session ends in less than ten minutes",
  ending: "Nothing was opened or sent for a long time. If you are still here, stay signed in.",
  stay: "Stay signed in",
  overTitle: "Your session has ended",
  over: "Go on typing: when you send the form you are asked to sign in, and what you typed is there again.",
  without: "A session ends twelve hours after the last page was opened. What is typed here is not lost by that.",
} as const;
