/** One figure on the dashboard: what it is called, when it speaks of, its chart, its numbers, and what is counted. */
import { type ReactNode, useId } from "react";
import { type FigureId, figureOf } from "#app/figures/figure";
import { figureDefinition, figureName } from "#app/figures/figure-words";
import { formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Drawing } from "#app/ui/drawing";
import type { Shown } from "./read-dashboard.server";

interface FigureCardProps {
  id: FigureId;
  shown: Shown;
  /** A chart that the server drew. */
  svg?: string | null;
  /** In a sentence: the one thing to take away. */
  headline?: ReactNode;
  wide?: boolean;
  /** In the place of the period. */
  aside?: ReactNode;
  children: ReactNode;
}

export function FigureCard({ id, shown, svg, headline, wide, aside, children }: FigureCardProps) {
  const t = useText();
  const words = t.dashboard;
  const name = figureName(t, id);
  const headingId = useId();
  const { usesPeriod } = figureOf(id);
  const { first, last } = shown.asked.period;
  const nothing = shown.counts[id].total === 0;
  return (
    <section className={wide ? "card figure wide" : "card figure"} aria-labelledby={headingId} data-figure={id}>
      <header>
        <h3 id={headingId}>{name}</h3>
        {usesPeriod ? <small>{formatSpan(t, first, last)}</small> : aside}
      </header>
      {nothing ? (
        <p className="muted small">{usesPeriod ? words.nothingInPeriod : words.nothingCounted}</p>
      ) : (
        <>
          {headline ? <p className="headline">{headline}</p> : null}
          {svg ? <Drawing svg={svg} /> : null}
          {children}
        </>
      )}
      <details className="definition">
        <summary>
          {words.whatIsCounted}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <p>{figureDefinition(t, id)}</p>
      </details>
    </section>
  );
}
