/** The history in sentences, newest first: when it happened, when and by whom it was recorded, and what became of the entry. */
import { Link } from "@remix-run/react";
import { formatDay, formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { Paging } from "#app/ui/paging";
import { Tag } from "#app/ui/tag";
import { correctionPath, eventPath } from "./paths";
import type { HistoryLine } from "./show-history";
import type { AgreementView } from "./show-queries.server";

interface TimelineProps {
  id: string;
  history: AgreementView["history"];
  /** What can be done about the record, and whether the reader may. */
  record: AgreementView["steps"]["record"];
  rights: { write: boolean; decide: boolean };
}

export function Timeline({ id, history, record, rights }: TimelineProps) {
  const t = useText();
  const words = t.agreementPage.history;
  const { lines, total, all, page } = history;
  return (
    <Card
      id="history"
      title={t.agreementPage.parts.history}
      actions={
        all ? (
          <Link className="link small" to={{ search: "", hash: "history" }}>
            {words.newest}
          </Link>
        ) : null
      }
    >
      <ol className="timeline">
        {lines.map((line) => (
          <Line key={line.key} id={id} line={line} />
        ))}
      </ol>
      {all ? (
        <Paging page={page} total={Math.min(total, 1001)} shown={lines.length} />
      ) : total > lines.length ? (
        <p className="after">
          <Link className="link" to={{ search: "?history=all", hash: "history" }}>
            {words.more(total)}
          </Link>
        </p>
      ) : null}
      <AboutTheRecord id={id} record={record} rights={rights} />
    </Card>
  );
}

function Line({ id, line }: { id: string; line: HistoryLine }) {
  const t = useText();
  const words = t.agreementPage.history;
  const { day, lastDay, text, said, place, source, recorded, mark, correct } = line;
  return (
    <li data-of={line.of} data-mark={mark}>
      {day && lastDay ? (
        <span className="when">{formatSpan(t, day, lastDay)}</span>
      ) : day ? (
        <DayText day={day} />
      ) : (
        <span className="when">{words.notGiven}</span>
      )}
      <div>
        <p>
          {mark === "takenBack" ? <del>{text}</del> : text}
          {mark ? (
            <>
              {" "}
              <Tag tone={mark === "corrected" ? "warn" : "neutral"}>{words[mark]}</Tag>
            </>
          ) : null}
        </p>
        {said ? <p className="said keep">{said}</p> : null}
        <small>
          {[
            place,
            source ? words.source(source) : null,
            recorded
              ? [
                  words.recorded(formatDay(t, recorded.on), recorded.by),
                  recorded.behalf && words.behalf(recorded.behalf),
                ]
                  .filter(Boolean)
                  .join(" ")
              : null,
          ]
            .filter(Boolean)
            .join(" · ")}
          {correct ? (
            <>
              {" · "}
              <Link
                className="link"
                to={correctionPath(id, correct.revision)}
                aria-label={words.correctOf(t.workflow.events[correct.type].past)}
              >
                {words.correct}
              </Link>
            </>
          ) : null}
        </small>
      </div>
    </li>
  );
}

function AboutTheRecord({ id, record, rights }: Omit<TimelineProps, "history">) {
  const t = useText();
  const words = t.agreementPage.history;
  if (!rights.write || (!record.takeBack && !record.void)) return null;
  if (!rights.decide) return <p className="small muted after">{words.manager}</p>;
  return (
    <div className="row after actions">
      {record.takeBack ? (
        <ButtonLink small kind="quiet" to={eventPath(id, "withdrawn")}>
          {words.takeBack}
        </ButtonLink>
      ) : null}
      {record.void ? (
        <ButtonLink small kind="quiet" to={eventPath(id, "voided")}>
          {words.void}
        </ButtonLink>
      ) : null}
    </div>
  );
}
