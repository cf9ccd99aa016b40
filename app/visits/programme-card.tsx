/** The programme of a visit, day by day and hour by hour. */
import { Link } from "@remix-run/react";
import { hoursText } from "#app/meetings/hours-text";
import { formatDay, formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Tag } from "#app/ui/tag";
import type { ProgrammeItem, VisitShown } from "./visit-page.server";

export function ProgrammeCard({ shown, write }: { shown: Omit<VisitShown, "gifts">; write: boolean }) {
  const t = useText();
  const words = t.visits.programme;
  const { visit, programme, today } = shown;
  const hours = programme.some(({ startsAt }) => startsAt !== null);
  const days = [...new Set(programme.map(({ firstOn }) => firstOn))];
  const add = write ? (
    <ButtonLink small to={`/meetings/new?visit=${visit.id}`}>
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Card id="programme" title={words.title} actions={programme.length > 0 ? add : null}>
      {programme.length === 0 ? (
        <EmptyState title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <div className={hours ? "programme" : "programme hourless"}>
          {days.map((day) => (
            <section key={day} aria-label={formatDay(t, day, { weekday: true })}>
              <h3>
                <time dateTime={day}>{formatDay(t, day, { weekday: true })}</time>
                {day < visit.firstOn || day > visit.lastOn ? <small className="bad">{words.outside}</small> : null}
              </h3>
              <ol>
                {programme
                  .filter((item) => item.firstOn === day)
                  .map((item) => (
                    <Item key={item.id} item={item} hours={hours} over={visit.cancelledOn === null && day <= today} />
                  ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </Card>
  );
}

function Item({ item, hours, over }: { item: ProgrammeItem; hours: boolean; over: boolean }) {
  const t = useText();
  const words = t.visits.programme;
  const { id, title, firstOn, lastOn, place, people, organisations, agreements, hasMinutes } = item;
  return (
    <li>
      {hours ? (
        <span className="hours">{hoursText(t, item) ?? <span className="muted">{t.visits.meeting.noHour}</span>}</span>
      ) : null}
      <div>
        <Link className="link what" to={`/meetings/${id}`}>
          {title}
        </Link>
        {lastOn && lastOn !== firstOn ? <small>{formatSpan(t, firstOn, lastOn)}</small> : null}
        {place ? <small>{place}</small> : null}
        <Names base="/people" rows={people} />
        <Names base="/organisations" rows={organisations} />
        <Names base="/agreements" rows={agreements.map(({ id, reference }) => ({ id, name: reference }))} mono />
        {hasMinutes ? <Tag tone="good">{words.minutes}</Tag> : over ? <Tag tone="warn">{words.noMinutes}</Tag> : null}
      </div>
    </li>
  );
}

function Names({ base, rows, mono }: { base: string; rows: { id: string; name: string }[]; mono?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <small className={mono ? "mono" : undefined}>
      {rows.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? " · " : null}
          <Link className="link" to={`${base}/${id}`}>
            {name}
          </Link>
        </span>
      ))}
    </small>
  );
}
