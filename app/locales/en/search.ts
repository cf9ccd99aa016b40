/** The page of search, and what stands beside a record that was found. */
export const search = {
  title: "Search",
  field: "A name, a reference, or words of a text",
  find: "Search",
  everything: "Search everything",
  types: {
    agreements: "Agreements",
    organisations: "Organisations",
    people: "People",
    visits: "Visits",
    meetings: "Meetings",
    commitments: "Commitments",
    tasks: "Tasks",
    documents: "Documents",
  },
  inType: {
    agreements: "In agreements",
    organisations: "In organisations",
    people: "In people",
    visits: "In visits",
    meetings: "In meetings",
    commitments: "In commitments",
    tasks: "In tasks",
    documents: "In documents and their texts",
  },
  count: (total: number) => (total > 1000 ? "more than 1,000" : `${total}`),
  all: (total: number) => (total > 1000 ? "Show more" : `Show all ${total}`),
  page: (page: number) => `page ${page}`,
  due: (day: string) => `due ${day}`,
  over: { visits: "called off", commitments: "closed", tasks: "done", documents: "older version" },
  meant: {
    title: (typed: string) => `Nothing is spelt “${typed}”`,
    instead: "Shown is what is one letter away:",
  },
  nothing: (q: string) => `Nothing was found for “${q}”`,
  nothingText:
    "Every word has to be there. Try fewer words, another spelling, or the name in its own script. Records you may not see are not searched.",
  what: {
    title: "What can be found",
    each: [
      "Agreements, organisations, people, visits, meetings, commitments, tasks, and what stands in documents.",
      "With or without accents: “thu duc” finds “Thủ Đức”.",
      "In its own script, from one character on: “黄埔”, “판교”.",
      "The last word may be its beginning: “memo” finds “memorandum”.",
      "One wrong letter in a word of five or more is forgiven where nothing is spelt so.",
    ],
  },
};
