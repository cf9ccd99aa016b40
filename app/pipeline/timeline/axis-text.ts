/** How the axis of the timeline is written, and its window. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import type { TimelineWindow } from "./window";
import type { Zoom } from "./zooms";

/** "2026", "Q4 2026", "Nov 2026". */
export function tickText(t: Catalogue, zoom: Zoom, day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (zoom === "month") return t.deadlinePages.monthShort(month, year);
  return zoom === "quarter" ? t.timeline.quarter((month + 2) / 3, year) : `${year}`;
}

/** The months a window begins and ends with; of whole years the years alone. */
export function windowText(t: Catalogue, { zoom, first, last }: TimelineWindow): { from: string; to: string } {
  const wholeYears = zoom !== "month" && zoom !== "quarter";
  const written = (day: string) =>
    wholeYears ? day.slice(0, 4) : t.deadlinePages.month(Number(day.slice(5, 7)), Number(day.slice(0, 4)));
  return { from: written(first), to: written(last) };
}
