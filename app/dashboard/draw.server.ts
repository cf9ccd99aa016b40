/** The charts of the dashboard, drawn from what was counted, with the sentences that describe them. */
import { ageBands, agedStages, type FigureCounts, type FigureId, trends } from "#app/figures/figure";
import { bandName, bucketName, figureName, trendName } from "#app/figures/figure-words";
import { enoughForQuartiles, spreadInWords } from "#app/figures/spread-text";
import type { Catalogue } from "#app/locales/catalogue";
import type { Drawn } from "#app/ui/charts/frame.server";
import { drawLanes } from "#app/ui/charts/lanes.server";
import { drawRows } from "#app/ui/charts/rows.server";
import { drawSplit } from "#app/ui/charts/split.server";
import { drawSpread } from "#app/ui/charts/spread.server";
import { splitFigures, toneOf, trendTones } from "./tones";

export type Counts = Record<FigureId, FigureCounts>;
export type Drawings = Partial<Record<FigureId, Drawn>>;

/** Nothing is drawn of what counts nothing: the page says so in words. */
export function drawFigures(t: Catalogue, counts: Counts, quarters: readonly string[]): Drawings {
  const drawings: Drawings = { trend: drawTrend(t, counts.trend, quarters) };
  for (const id of splitFigures) drawings[id] = drawParts(t, counts[id]);
  for (const id of ["signingDays", "activityDays"] as const) drawings[id] = drawLengths(t, counts[id]);
  drawings.stageAge = drawAges(t, counts.stageAge);
  return drawings;
}

const countOf = ({ buckets }: FigureCounts, bucket: string) => buckets.find((one) => one.bucket === bucket)?.count ?? 0;

/** "In time: 3. Late: 1." */
const inWords = (parts: readonly { label: string; value: number }[]) =>
  parts.map(({ label, value }) => `${label}: ${value}.`).join(" ");

function drawParts(t: Catalogue, figure: FigureCounts): Drawn | undefined {
  const { id, buckets } = figure;
  if (buckets.every(({ count }) => count === 0)) return undefined;
  const parts = buckets.map(({ bucket, count }) => ({
    label: bucketName(t, id, { bucket }),
    value: count,
    tone: toneOf(id, bucket),
  }));
  const height = id === "stage" ? 40 : 24;
  return drawSplit({ id: `chart-${id}`, title: figureName(t, id), summary: inWords(parts), parts, height });
}

function drawAges(t: Catalogue, figure: FigureCounts): Drawn | undefined {
  if (figure.total === 0) return undefined;
  const rows = agedStages.map((stage) => ({
    label: t.stages[stage],
    parts: ageBands.map((band, at) => ({
      label: `${t.stages[stage]}, ${bandName(t, band)}`,
      value: countOf(figure, `${stage}:${band}`),
      tone: band === "unknown" ? ("unknown" as const) : stage,
      shade: band === "unknown" ? undefined : at + 1,
    })),
  }));
  const summary = inWords(rows.flatMap(({ parts }) => parts.filter(({ value }) => value > 0)));
  return drawRows({ id: "chart-stageAge", title: figureName(t, "stageAge"), summary, rows });
}

function drawLengths(t: Catalogue, { id, spread }: FigureCounts): Drawn | undefined {
  if (!spread) return undefined;
  const words = t.dashboard;
  return drawSpread({
    id: `chart-${id}`,
    title: figureName(t, id),
    summary: spreadInWords(t, spread),
    medianLabel: words.median(Math.round(spread.median)),
    spread,
    boxed: spread.known >= enoughForQuartiles,
  });
}

function drawTrend(t: Catalogue, figure: FigureCounts, names: readonly string[]): Drawn {
  const words = t.dashboard;
  const quarters = names.map((text) => {
    const [year, quarter] = text.split("-Q").map(Number) as [number, number];
    return { text, year, quarter };
  });
  const lanes = trends.map((trend) => ({
    label: trendName(t, trend),
    tone: trendTones[trend],
    values: quarters.map(({ text }) => countOf(figure, `${trend}:${text}`)),
  }));
  const axis = quarters.map(({ year, quarter }, at) => ({
    label: words.quarter(quarter),
    group: at === 0 || quarter === 1 ? String(year) : null,
    name: words.quarterOf(quarter, year),
  }));
  const summary = lanes
    .map(({ label, values }) => `${label}: ${values.reduce((sum, value) => sum + value, 0)}.`)
    .join(" ");
  return drawLanes({ id: "chart-trend", title: figureName(t, "trend"), summary, axis, lanes });
}
