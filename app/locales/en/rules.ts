/** Rules of the register that refuse something: what prevents it, and what to do first. Keys are those of `rule` refusals. */
export const rules = {
  // settings
  lastAdministrator: "This is the last administrator who can sign in. Give somebody else that role first.",
  noMail: "No mail goes out from here yet. Ask the administrator for a sign-in link.",
  personDisabled: "This person’s access is disabled. Give it back first.",
  policyChangedMeanwhile:
    "Somebody changed this rule while you were writing. Open it again: what is saved now is shown there.",
  tooManyTemplates: (most: string) => `At most ${most} templates can be in use. Retire one first.`,
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

  // one record out of two
  mergeWithItself: "A record cannot be put into itself. Choose another one.",
  mergeGone: "One of the two is not there any more.",
  mergedAlready: "One of the two was put together with another already. Open its page: it leads to the one that stays.",
  mergeChain:
    "Others were put into this one. Keep it and put the other one into it, or take back what was put into it first.",
  mergeSuccessor: "One of the two succeeded the other: they are two organisations, one after the other.",
  mergeParent: "One of the two stands under the other: they are two organisations. Change what it stands under first.",
  mergeBothEnded: "Both have a successor recorded. Two that ended are kept as two.",
  mergeChangedMeanwhile:
    "Somebody changed one of the two since they were compared. Open the page again and look once more.",
  mergeUndone: "This was taken back already.",
  mergeNotLatest: "Another was put into this one later. Take that back first.",
  looksAlike:
    "Something like this is kept already: see below. Open it to look, or tick that it is another one and send the form again.",
  erasedAlready: "The data of this person were erased already.",
  erasureChangedMeanwhile:
    "Somebody changed what is held of this person since you opened this page. Open it again and read once more what goes.",
  reviewChangedMeanwhile: "Somebody changed this person since you opened this page. Open it again.",
  personErased: "The data of this person were erased. There is nothing to put together or to change.",

  // organisations, tasks
  alreadySucceeded: "A successor is recorded already. Its own page shows who answers now.",
  successionGone: "No successor is recorded any more: somebody took it back meanwhile. Open the page again.",
  successionChangedMeanwhile:
    "Somebody corrected this succession since you opened the page. Open it again and look at what is recorded now.",
  successionDecided:
    "Something was decided on agreements because of this succession. Take these decisions back first, or correct its day and act instead.",
  notAllDecided: (decided: string) =>
    decided === "0"
      ? "Nothing was decided on; see why below."
      : `${decided} were decided on, the others not; see why below.`,
  successionOpen: (open: string) =>
    open === "1" ? "1 agreement is still to decide on." : `${open} agreements are still to decide on.`,
  taskWithdrawn: "What this task followed from was taken back or cancelled. Nothing has to be done.",
  taskIsDone: "This task is done. Reopen it first.",
  taskWaits: (titles: string) => `First has to be done: ${titles}.`,
  taskWaitsForItself: "A task cannot wait for itself. Choose another one.",
  taskCircle: "That task waits for this one, so this one cannot wait for it. Choose another one.",
  taskWaitsForMany: "This task waits for 50 others already. Take one of them out first.",
  minutesChanged:
    "The minutes were changed since you opened this page. Open it again and choose from what they say now.",
  taskHasNoDay: "It has no day that could be moved.",

  // commitments
  commitmentClosed: "This commitment is closed. Open it again first.",
  commitmentOpen: "This commitment is open, and no time of it was closed.",
  commitmentChanged:
    "Somebody changed this commitment since you opened the page. What is shown now is how it stands; if what you say still holds, send it again.",
  commitmentOfVoided:
    "The record of this agreement was declared entered in error. Nothing is recorded of its commitments.",

  // documents
  documentRemoved: "This document was removed. Bring it back first.",
  commentRemoved: "This comment was removed. Bring it back first.",
  documentGone: "The file of this document was deleted for good. Add it again.",
  noRoomForFiles: "There is no room left for files, so nothing was added. Tell whoever runs this installation.",
  templateFileGone:
    "The file of the office’s own template is not there. An administrator can put it in place again, or go back to the built-in one.",

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
  // visits
  visitCancelled: "This visit was cancelled: no report of it is due. Say first that it takes place after all.",
  visitHasMinutes:
    "Minutes of this visit are on record, so some of it took place. Remove the items that did not instead.",
  meetingInUse:
    "Minutes, commitments, tasks, documents or comments hang on this meeting, or agreements that not everybody sees. It stays.",
  giftRemoved: "This gift was removed from the register. Bring it back first.",
  giftChangedMeanwhile:
    "Somebody changed this gift since you opened the page. Look at it as it is now; if it may be given or kept, approve it again.",
} as const;
