/** Visits on the page of whom or what they concern, latest first. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import type { VisitRow } from "#app/visits/visit-rows.server";
import { mostNamed } from "./most-named";

interface VisitsCardProps {
  /** `as`: with which post somebody was part of it. */
  visits: (VisitRow & { as?: string | null })[];
  actions?: ReactNode;
}

export function VisitsCard({ visits, actions }: VisitsCardProps) {
  const t = useText();
  const words = t.meetings;
  return (
    <Card title={words.visits} id="visits" actions={actions}>
      {visits.length === 0 ? (
        <EmptyState title={words.noVisits}>{words.noVisitsText}</EmptyState>
      ) : (
        <ol className="timeline">
          {visits.slice(0, mostNamed).map(({ id, title, firstOn, lastOn, places, direction, cancelledOn, as }) => (
            <li key={id}>
              {firstOn === lastOn ? (
                <DayText day={firstOn} />
              ) : (
                <span className="when">{formatSpan(t, firstOn, lastOn)}</span>
              )}
              <div>
                <Link className="link" to={`/visits/${id}`}>
                  {title}
                </Link>
                <small>
                  {[words.directions[direction], ...places, ...(cancelledOn ? [words.cancelled] : [])].join(" · ")}
                </small>
                {as ? <small>{words.as(as)}</small> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      {visits.length > mostNamed ? (
        <p className="small muted">
          {words.latestVisits(mostNamed)}{" "}
          <Link className="link" to="/visits">
            {words.allVisits}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
