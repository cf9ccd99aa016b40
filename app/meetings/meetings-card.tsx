/** Meetings on the page of whom or what they concerned, latest first. */
import { Link } from "@remix-run/react";
import type { MeetingRow } from "#app/meetings/meeting-queries.server";
import { formatSpan } from "#app/platform/days";
import { type PageOf, pageSize } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Paging } from "#app/ui/paging";

interface MeetingsCardProps {
  /** A page of them. `as`: with which post somebody took part. */
  meetings: PageOf<MeetingRow & { as?: string | null }>;
}

export function MeetingsCard({ meetings }: MeetingsCardProps) {
  const t = useText();
  return (
    <Card title={t.meetings.title} id="meetings">
      {meetings.rows.length === 0 ? (
        <EmptyState title={t.meetings.none}>{t.meetings.noneText}</EmptyState>
      ) : (
        <ol className="timeline">
          {meetings.rows.map((meeting) => (
            <li key={meeting.id}>
              {meeting.lastOn ? (
                <span className="when">{formatSpan(t, meeting.firstOn, meeting.lastOn)}</span>
              ) : (
                <DayText day={meeting.firstOn} />
              )}
              <div>
                <Link className="link" to={`/meetings/${meeting.id}`}>
                  {meeting.title}
                </Link>
                {meeting.place ? <small>{meeting.place}</small> : null}
                {meeting.as ? <small>{t.meetings.as(meeting.as)}</small> : null}
                {meeting.source ? (
                  <small>{t.meetings.source(meeting.source.publisher, meeting.source.subject)}</small>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      {meetings.total > pageSize ? (
        <Paging
          page={meetings.page}
          total={meetings.total}
          shown={meetings.rows.length}
          param="meetings"
          hash="meetings"
          of={t.meetings.title}
        />
      ) : null}
    </Card>
  );
}
