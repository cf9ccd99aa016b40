/** The pipeline: its views, its board, moving a card. */
export const pipeline = {
  title: "Pipeline",
  lead: "Where every agreement stands, what is late and whose it is.",
  viewsLabel: "View",
  views: { board: "Board", table: "Table", timeline: "Timeline", map: "Map" },
  noneText: "Agreements stand here from the first draft on. Propose a new one to see it in its stage.",
  wrongAction: "See the whole pipeline",
} as const;
