/** What took place between people. */
export const meetings = {
  title: "Meetings",
  none: "No meeting recorded",
  noneText: "Talks and working sessions stand here, on their own or in the programme of a visit.",
  visits: "Visits",
  briefing: "Briefing",
  noVisits: "No visit recorded",
  as: (post: string) => `As ${post}`,
  latestVisits: (count: number) => `These are the latest ${count}.`,
  allVisits: "All visits",
  noVisitsText: "Delegations in and out stand here once a visit is recorded.",
  directions: { in: "They come to us", out: "We go to them" },
  cancelled: "Cancelled",
  source: (publisher: string, subject: string) => `Source: ${publisher}, “${subject}”`,
} as const;
