/** What is said on the page of a record of its merges and of its history. Apart from the pages of merging, so that it fetches little. */
export const mergingCard = {
  merge: "Put together",
  mergeWith: "Put together with another",
  ofMerged: (name: string) => `recorded for ${name}`,
  holds: (names: string[]) => `Put together with ${names.join(", ")}`,
  seeMerges: "See or take back",
  history: "History",
  noHistory: "Nothing recorded yet",
  moreHistory: "Only the latest fifty entries are shown.",
} as const;
