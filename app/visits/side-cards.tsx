/** Beside the programme of a visit: what it is, what it is about, what is prepared, what came of it. */
import { Link } from "@remix-run/react";
import { formatDay, formatSpan, relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";
import { Notice } from "#app/ui/notice";
import { StageTag } from "#app/ui/stage-tag";
import type { VisitShown } from "./visit-page.server";

/** What a visit that is over lacks. */
export function MissingNotice({ missing }: { missing: NonNullable<VisitShown["missing"]> }) {
  const words = useText().visits;
  return (
    <Notice tone="warn" title={words.missingTitle}>
      <ul>
        {missing.minutes > 0 ? <li>{words.missing.minutes(missing.minutes)}</li> : null}
        {missing.result ? <li>{words.missing.result}</li> : null}
        {missing.sent ? <li>{words.missing.sent}</li> : null}
      </ul>
    </Notice>
  );
}

export function VisitCard({ shown: { visit, organisations, today } }: { shown: Omit<VisitShown, "gifts"> }) {
  const t = useText();
  const words = t.visits;
  const { firstOn, lastOn, places, direction, owner, receptionLevel, purpose, source } = visit;
  return (
    <Card title={words.about}>
      <DefinitionList
        items={[
          {
            term: words.days,
            detail: firstOn === lastOn ? formatDay(t, firstOn, { weekday: true }) : formatSpan(t, firstOn, lastOn),
            note: firstOn > today && !visit.cancelledOn ? relativeDays(t, today, firstOn) : undefined,
          },
          { term: words.direction, detail: words.directions[direction] },
          { term: words.places, detail: places.length > 0 ? places.join(" → ") : words.meeting.notGiven },
          {
            term: words.partners,
            detail:
              organisations.length > 0
                ? organisations.map(({ id, name }) => (
                    <Link key={id} className="link each" to={`/organisations/${id}`}>
                      {name}
                    </Link>
                  ))
                : words.meeting.notGiven,
          },
          ...(receptionLevel ? [{ term: words.receptionLevel, detail: receptionLevel }] : []),
          { term: words.owner, detail: owner ?? words.nobody },
        ]}
      />
      {purpose ? <p className="keep small card-note">{purpose}</p> : null}
      {source ? <p className="small muted card-note">{words.source(source.publisher, source.subject)}</p> : null}
    </Card>
  );
}

export function VisitAgreements({ agreements }: { agreements: VisitShown["agreements"] }) {
  const words = useText().visits;
  return (
    <Card title={words.agreements}>
      {agreements.length === 0 ? (
        <p className="muted small">{words.noAgreements}</p>
      ) : (
        <ul className="visit-agreements">
          {agreements.map(({ id, reference, title, titleLanguage, stage, purpose }) => (
            <li key={id}>
              <Link className="link" to={`/agreements/${id}`}>
                <Foreign lang={titleLanguage}>{title}</Foreign>
              </Link>
              <span className="row small">
                <span className="mono muted">{reference}</span>
                <span>{words.purposes[purpose]}</span>
                <StageTag stage={stage} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function PreparationCard({ visit, write }: { visit: VisitShown["visit"]; write: boolean }) {
  const words = useText().visits;
  const points = (visit.talkingPoints ?? "").split("\n").filter((line) => line.trim() !== "");
  return (
    <Card
      id="preparation"
      title={words.prepare}
      actions={
        write ? (
          <ButtonLink small to={`/visits/${visit.id}/preparation`}>
            {words.prepareEdit}
          </ButtonLink>
        ) : null
      }
    >
      <h3>{words.talkingPoints}</h3>
      {points.length > 0 ? (
        <ul className="points">
          {[...new Set(points)].map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : (
        <p className="muted small">{words.noTalkingPoints}</p>
      )}
      <h3>{words.sensitivities}</h3>
      {visit.sensitivities ? (
        <p className="keep small">{visit.sensitivities}</p>
      ) : (
        <p className="muted small">{words.noSensitivities}</p>
      )}
    </Card>
  );
}

export function ResultCard({
  shown: { visit, task, today },
  write,
}: {
  shown: Omit<VisitShown, "gifts">;
  write: boolean;
}) {
  const t = useText();
  const words = t.visits.result;
  const at = `/visits/${visit.id}/result`;
  const late = task?.dueOn && !task.doneOn && task.dueOn < today;
  return (
    <Card
      id="result"
      title={words.title}
      actions={
        write ? (
          <>
            {visit.cancelledOn ? null : (
              <ButtonLink small kind="quiet" to={`${at}/due`}>
                {words.setDue}
              </ButtonLink>
            )}
            <ButtonLink small to={at}>
              {words.edit}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {visit.result ? <p className="keep">{visit.result}</p> : <p className="muted small">{words.none}</p>}
      {visit.resultSentOn ? (
        <p className="small card-note">{words.sent(formatDay(t, visit.resultSentOn), visit.resultSentTo)}</p>
      ) : null}
      {task?.dueOn ? (
        <p className={late ? "small card-note bad" : "small card-note"}>
          <Link className="link" to={`/tasks/${task.id}`}>
            {words.due}
          </Link>
          : {words.dueBy(formatDay(t, task.dueOn), task.assignee)}
          {task.doneOn ? null : ` (${relativeDays(t, today, task.dueOn)})`}
        </p>
      ) : null}
    </Card>
  );
}
