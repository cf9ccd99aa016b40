/** Rules of the register that refuse something: what prevents it, and what to do first. Keys are those of `rule` refusals. */
export const rules = {
  // settings
  lastAdministrator: "This is the last administrator who can sign in. Give somebody else that role first.",
  noMail: "No mail goes out from here yet. Ask the administrator for a sign-in link.",
  personDisabled: "This person’s access is disabled. Give it back first.",
  policyChangedMeanwhile:
    "Somebody changed this rule while you were writing. Open it again: what is saved now is shown there.",
  lastCriterion: "This is the last criterion in use. Add or bring back another one first.",
  tooManyCriteria: (most: string) => `At most ${most} criteria can be in use. Retire one first.`,
  tooManyFeeds: (most: string) => `You can have ${most} calendars at a time. End one first.`,
  tooManyViews: (most: string) => `You can keep ${most} views. Delete one first.`,
  viewAddress: "This address cannot be kept as a view. Open the page you mean, and save it from there.",
  tooManyReports: (most: string) => `You have ${most} reports in the making. Wait until one of them is ready.`,
  tooManyImports: (most: string) => `You have ${most} files that are not done with. Finish one, or throw it away.`,
  importMovedOn: "This file was worked on meanwhile, here or in another window. What is shown now is how it stands.",
  importFileGone: "The file itself is not kept any more. Bring it in once more.",
  importUnderWay: "This file is being worked on, or was brought in already. It cannot be thrown away.",
  holidayYearChangedMeanwhile:
    "Somebody said something about this year while you were writing. Open it again: what is saved now is shown there.",

  // organisations, tasks
  alreadySucceeded: "A successor is recorded already. Its own page shows who answers now.",
  taskWithdrawn: "The event that made this task was taken back. Nothing has to be done.",

  // deadlines
  deadlineClosed: "This deadline is closed. Nothing is due any more.",
  deadlineDayChanged:
    "Another day counts since you opened this page: the one shown now. If what you say holds for that day too, send it again.",
  deadlineClosesByRecord:
    "The record itself says when this is done. Record what happened; the deadline then closes by itself.",
  taskDayOnTask: "The day of a task is changed on the task itself.",

  // agreements
  confidentialByOwner: "Only its owner or a manager opens a confidential agreement to everybody.",
  partiesSigned:
    "The text was signed by these parties and binds them. Where one has ended, record who answers for it on its own page.",
  kindIsSettled: "The kind can change only while the agreement is proposed.",

  // history of an agreement
  contradictsLater: (event: string) =>
    `A later entry would no longer follow: “${event}”. Correct or take back that entry first.`,
  nothingToCorrect: "This entry does not count any more: it was taken back. Choose another one.",
} as const;
