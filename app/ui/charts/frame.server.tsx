/**
 * What every chart is drawn in: on the server, as text, so that no drawing library reaches a browser. Places across are
 * in percent and everything else in pixels: a chart fills its column at any width and its letters stay readable. A chart
 * says in words what it shows; its numbers and their links stand in a table beside it.
 */
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A chart as markup, to be put on a page by `Drawing`. */
export type Drawn = string;

export interface ChartWords {
  /** Unique on its page. */
  id: string;
  /** What the chart is about, and what it shows, in a sentence or two. */
  title: string;
  summary: string;
}

interface FrameProps extends ChartWords {
  height: number;
  children: ReactNode;
}

export function Frame({ id, title, summary, height, children }: FrameProps) {
  return (
    <svg
      className="chart"
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      width="100%"
      height={height}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{summary}</desc>
      {children}
    </svg>
  );
}

export const drawn = (chart: ReactElement): Drawn => renderToStaticMarkup(chart);

/** A place across, with two decimals: enough for the finest printer. */
export const percent = (of100: number) => `${Math.round(of100 * 100) / 100}%`;
