/** What took place between people. */
export const meetings = {
  title: "Meetings and visits",
  none: "No meeting recorded",
  noneText: "Talks, working sessions and visits stand here once they are recorded.",
  visits: "Visits",
  noVisits: "No visit recorded",
  noVisitsText: "Delegations in and out stand here once a visit is recorded.",
  directions: { in: "They come to us", out: "We go to them" },
  cancelled: "Cancelled",
  source: (publisher: string, subject: string) => `Source: ${publisher}, “${subject}”`,
} as const;
