/** Scores for every criterion that a register starts with, as the form of an evaluation sends them. */
import { criterionRows } from "#seeds/reference/scorecard";

export const everyScore = criterionRows.map(({ key }) => ({ criterion: key, score: "3", evidence: "Report 12" }));
