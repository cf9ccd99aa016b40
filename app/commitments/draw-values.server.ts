/** The values of a commitment against its target, as a chart with the sentence that describes it. */
import { figureText } from "#app/agreements/figure-text";
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import { type Drawn, drawCourse } from "#app/ui/charts/course.server";

interface Measured {
  measure: string | null;
  target: number | null;
  unit: string | null;
}

/** Null of what has no value yet. `values`: as the log has them, the latest first; of one day the one recorded last. */
export function drawValues(
  t: Catalogue,
  { measure, target, unit }: Measured,
  values: readonly { on: string; value: number }[],
): Drawn | null {
  const words = t.commitments.show;
  const inOrder = [...values].reverse();
  const latest = inOrder.at(-1);
  if (!latest) return null;
  const figure = (value: number) => [figureText(t, value), unit].filter(Boolean).join(" ");
  const summary = [
    words.chart(inOrder.length, figure(latest.value), formatDay(t, latest.on)),
    target === null ? null : words.chartTarget(figure(target)),
  ];
  return drawCourse({
    id: "chart-values",
    title: measure ?? words.values,
    summary: summary.filter(Boolean).join(" "),
    values: inOrder.map(({ on, value }) => ({ on, value, label: `${formatDay(t, on)}: ${figure(value)}` })),
    levels: target === null ? [] : [{ value: target, label: words.target(figure(target)), of: "target" }],
    dayText: (on) => formatDay(t, on),
    valueText: (value) => figureText(t, value),
  });
}
