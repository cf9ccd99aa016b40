/** What took place between people. */
export const meetings = {
  title: "Meetings and visits",
  none: "No meeting recorded",
  noneText: "Talks, working sessions and visits stand here once they are recorded.",
  source: (publisher: string, subject: string) => `Source: ${publisher}, “${subject}”`,
} as const;
