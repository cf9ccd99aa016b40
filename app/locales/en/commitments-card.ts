/** Commitments on the page of another record. Apart from the pages of their own, so that those fetch little. */
export const commitmentsCard = {
  title: "Commitments",
  commitment: "Commitment",
  add: "Add a commitment",
  who: "Who sees to it",
  nobody: "Nobody yet",
  due: "Due",
  statuses: {
    open: "Open",
    underway: "Under way",
    fulfilled: "Fulfilled",
    notFulfilled: "Not fulfilled",
    withdrawn: "Withdrawn",
  },
  standing: { noDay: "No day set", ended: "Agreement ended" },
  /** On the page of another record. */
  card: {
    captions: { ours: "What we promised", theirs: "What they promised", both: "What both sides promised" },
    none: "No commitment on record",
    noneText: "What was promised stands here: whose it is, by when, and what came of it.",
    allClosed: (closed: number) =>
      closed === 1 ? "The one commitment is closed" : `All ${closed} commitments are closed`,
    all: (closed: number) =>
      closed === 0
        ? "All commitments"
        : closed === 1
          ? "All commitments, 1 closed"
          : `All commitments, ${closed} closed`,
  },
} as const;
