/** What is stuck, and whose it is. */
import { Link } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { daysBetween, formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";
import type { Shown } from "./read-dashboard.server";

export function WaitingCard({ shown: { waiting, today } }: { shown: Shown }) {
  const t = useText();
  const words = t.dashboard;
  const { rows, unknown } = waiting;
  return (
    <Card title={words.waiting} level={3}>
      {rows.length === 0 && unknown === 0 ? (
        <EmptyState title={words.waitingNone}>{words.waitingNoneText}</EmptyState>
      ) : null}
      <ol className="waiting">
        {rows.map(({ id, reference, title, titleLanguage, stage, step, since, owner }) => (
          <li key={id}>
            <div>
              <Link className="quiet-link" to={agreementPath(id)}>
                <Foreign lang={titleLanguage}>{title}</Foreign>
              </Link>
              <small>
                <span className="mono">{reference}</span> · {owner ? owner.name : words.nobodyOwns}
              </small>
            </div>
            <div className="how-long">
              <StageTag stage={stage}>{t.workflow.steps[step]}</StageTag>
              <small>
                {words.length(daysBetween(since, today))}, {words.sinceDay(formatDay(t, since))}
              </small>
            </div>
          </li>
        ))}
      </ol>
      {unknown > 0 ? <p className="small muted">{words.waitingUnknown(unknown)}</p> : null}
    </Card>
  );
}
