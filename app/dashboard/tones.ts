/** How the parts of a figure are drawn: done well, done late, overdue, still to come, not known. */
import type { FigureId } from "#app/figures/figure";
import type { Tone } from "#app/ui/charts/tones";

const stages = {
  proposed: "proposed",
  signed: "signed",
  pilot: "pilot",
  evaluated: "evaluated",
  ended: "ended",
} as const satisfies Record<string, Tone>;

const tones: Partial<Record<FigureId, Record<string, Tone>>> = {
  stage: stages,
  deadlines: { overdue: "late", to30: "near", to90: "middle", to180: "far" },
  opinions: { inTime: "good", late: "slow", unknown: "unknown", waiting: "waiting", overdue: "late" },
  filings: { onTime: "good", late: "slow", overdue: "late", toCome: "waiting", unknown: "unknown" },
  tasks: { inTime: "good", late: "slow", noDay: "far", open: "waiting", overdue: "late" },
  commitments: {
    ...{ inTime: "good", late: "slow", noDay: "far", notFulfilled: "ended", open: "waiting", overdue: "late" },
  },
  pilots: {
    running: "pilot",
    paused: "waiting",
    go: "good",
    adjust: "slow",
    stop: "ended",
    unknown: "unknown",
    undated: "far",
  },
  indicators: { met: "good", notMet: "late", notMeasured: "waiting", unknown: "unknown" },
  evaluations: { met: "good", partlyMet: "slow", notMet: "late", unknown: "unknown", undated: "far" },
  termEvaluations: { done: "good", due: "waiting", missed: "late" },
  dormant: { dormant: "slow", active: "good", unknown: "unknown" },
};

/** The figures that are drawn as one bar in parts. */
export const splitFigures = Object.keys(tones) as FigureId[];

export const toneOf = (id: FigureId, bucket: string): Tone => tones[id]?.[bucket] ?? "near";

/** The lanes of the trend are about stages. */
export const trendTones = {
  proposed: "proposed",
  signed: "signed",
  pilotStarted: "pilot",
  evaluated: "evaluated",
  ended: "ended",
} as const satisfies Record<string, Tone>;
