/** From which query each figure is counted. */
import type { FigureId } from "#app/figures/figure";
import { course } from "./course.server";
import { duties } from "./duties.server";
import { piloting } from "./pilots.server";
import type { Counted } from "./source";
import { standing } from "./standing.server";

export const sources: Record<FigureId, Counted> = { ...standing, ...course, ...duties, ...piloting };
