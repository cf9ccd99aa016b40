/** What others recorded since the reader last said "seen". */
import { Form, Link } from "@remix-run/react";
import { formatMoment } from "#app/platform/days";
import { useText } from "#app/platform/text";
import type { Change } from "#app/today/change-queries.server";
import type { Scope } from "#app/today/scopes";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { useTimeZone } from "#app/ui/viewer";

interface ChangesProps {
  changes: Change[];
  more: boolean;
  lastSeenAt: string | null;
  until: string;
  scope: Scope;
}

export function Changes({ changes, more, lastSeenAt, until, scope }: ChangesProps) {
  const t = useText();
  const words = t.today;
  const timeZone = useTimeZone();
  return (
    <Card id="changes" title={words.changes}>
      <p className="muted small">
        {lastSeenAt ? words.changesSince(formatMoment(t, lastSeenAt, timeZone)) : words.changesFirst}
      </p>
      {changes.length === 0 ? (
        <EmptyState title={words.changesNone}>{words.changesNoneText}</EmptyState>
      ) : (
        <>
          <ol className="changes">
            {changes.map(({ id, at, by, sentence, on }) => (
              <li key={id}>
                <Link className="quiet-link" to={on.to}>
                  {on.language ? <Foreign lang={on.language}>{on.name}</Foreign> : on.name}
                </Link>
                <span>{sentence.text}</span>
                <small>
                  <time dateTime={at}>{words.by(by, formatMoment(t, at, timeZone))}</time>
                </small>
              </li>
            ))}
          </ol>
          {more ? <p className="muted small">{words.moreChanges}</p> : null}
          <Form method="post" action="/today/seen" preventScrollReset>
            <input type="hidden" name="until" value={until} />
            <input type="hidden" name="whose" value={scope} />
            <Button small>{words.markSeen}</Button>
          </Form>
        </>
      )}
    </Card>
  );
}
