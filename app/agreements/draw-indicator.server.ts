/** An indicator of a pilot over time, from its baseline towards its target, as a chart with the sentence that describes it. */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import { type Drawn, drawCourse } from "#app/ui/charts/course.server";
import { figureText } from "./figure-text";
import type { ShownIndicator } from "./pilot-queries.server";

/** Null of what was not measured yet: there is nothing to draw. */
export function drawIndicator(
  t: Catalogue,
  { id, name, unit, baseline, target, values }: ShownIndicator,
): Drawn | null {
  const words = t.commitments.show;
  const inOrder = [...values].sort((a, b) => (a.on < b.on ? -1 : 1));
  const latest = inOrder.at(-1);
  if (!latest) return null;
  const figure = (value: number) => [figureText(t, value), unit].filter(Boolean).join(" ");
  const levels = [
    target === null ? null : { value: target, label: words.target(figure(target)), of: "target" as const },
    baseline === null ? null : { value: baseline, label: words.baseline(figure(baseline)), of: "baseline" as const },
  ];
  const summary = [
    words.chart(inOrder.length, figure(latest.value), formatDay(t, latest.on)),
    baseline === null ? null : words.chartBaseline(figure(baseline)),
    target === null ? null : words.chartTarget(figure(target)),
  ];
  return drawCourse({
    id: `chart-${id}`,
    title: name,
    summary: summary.filter(Boolean).join(" "),
    values: inOrder.map(({ on, value }) => ({ on, value, label: `${formatDay(t, on)}: ${figure(value)}` })),
    levels: levels.filter((level) => level !== null),
    dayText: (on) => formatDay(t, on),
    valueText: (value) => figureText(t, value),
  });
}
