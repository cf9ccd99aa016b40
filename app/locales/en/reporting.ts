/** What an agreement's officer writes for reports upward: lead agency, results, difficulties, proposals. */
export const reporting = {
  card: "For reports",
  title: "Notes for reports",
  lead: "Reports upward carry these notes as they stand, beside what the record itself says: days, pilots, what is overdue.",
  none: "Nothing is noted for reports yet",
  noneText: "Reports will say “Not recorded” for lead agency, results, difficulties and proposals.",
  write: "Write the notes",
  change: "Change",
  notRecorded: "Not recorded",
  fields: {
    leadId: "Lead agency",
    results: "Results",
    difficulties: "Difficulties",
    proposals: "Proposals",
  },
  leadHint:
    "Which body here carries it out. Type its name and choose it; add it among the organisations first if it is missing",
  resultsHint: "What has come of it so far, with numbers where there are any",
  difficultiesHint: "What stands in the way. What is overdue is added by itself",
  proposalsHint: "What is asked of the city or the ministry",
  save: "Save",
  changed: (fields: string) => `Notes for reports changed: ${fields.toLowerCase()}.`,
};
