/**
 * What a part of a chart stands for. Each tone has a colour of the tokens and, where no name stands beside it, a pattern
 * of its own, so that nothing depends on colour (`charts.css`).
 */
import type { Stage } from "#app/ui/stage-tag";

export type Tone = Stage | "plain" | "good" | "late" | "waiting" | "slow" | "near" | "middle" | "far" | "unknown";
