/** `/meetings/:id`: one meeting, its minutes, and what was promised in it. */
import { Link, useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { commitmentsOfMeeting } from "#app/commitments/commitments-of.server";
import { newCommitmentPath } from "#app/commitments/paths";
import { DocumentsCard } from "#app/documents/documents-card";
import { documentsOf } from "#app/documents/documents-of.server";
import { formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { TasksCard } from "#app/tasks/tasks-card";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { meetingCrumbs } from "./crumbs";
import { hoursText } from "./hours-text";
import { type MeetingShown, meetingPage } from "./meeting-page.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const shown = await meetingPage(ctx, params.id);
  const { id } = shown.meeting;
  const [commitments, tasks, documents, comments] = await Promise.all([
    commitmentsOfMeeting(ctx, id),
    tasksOf(ctx, { type: "meeting", id }),
    documentsOf(ctx, { type: "meeting", id }),
    commentsOf(ctx, { type: "meeting", id }, pageOf(url, "comments")),
  ]);
  return { ...shown, commitments, tasks, documents, comments };
});

export const meta = titled<typeof loader>((t, data) => data?.meeting.title ?? t.visits.meeting.crumb);
export const links = foreignScripts;

export default function Meeting() {
  const t = useText();
  const words = t.visits.meeting;
  const write = useViewer()?.may.write ?? false;
  const shown = useLoaderData<typeof loader>();
  const { meeting, commitments, documents, today } = shown;
  const here = `/meetings/${meeting.id}`;
  return (
    <Page
      title={meeting.title}
      crumbs={meetingCrumbs(t, meeting)}
      actions={write ? <ButtonLink to={`${here}/edit`}>{words.edit}</ButtonLink> : null}
    >
      <div className="cols">
        <div className="stack">
          <MinutesCard minutes={meeting.minutes} at={here} write={write} id={meeting.id} />
          <CommitmentsCard
            commitments={commitments}
            today={today}
            addAt={write ? newCommitmentPath("meeting", meeting.id) : null}
          />
          <TasksCard tasks={shown.tasks} today={today} />
          <DocumentsCard documents={documents} />
          <CommentsCard comments={shown.comments} />
        </div>
        <div className="stack">
          <AboutCard shown={shown} />
        </div>
      </div>
    </Page>
  );
}

function MinutesCard({ minutes, at, write, id }: { minutes: string | null; at: string; write: boolean; id: string }) {
  const words = useText().visits.meeting;
  return (
    <Card
      id="minutes"
      title={words.minutes}
      actions={
        write ? (
          <ButtonLink small to={`${at}/minutes`}>
            {words.minutesEdit}
          </ButtonLink>
        ) : null
      }
    >
      {minutes ? (
        <p className="keep">{minutes}</p>
      ) : (
        <EmptyState title={words.minutesNone}>{words.minutesHint}</EmptyState>
      )}
      {minutes && write ? (
        <p className="row card-note">
          <ButtonLink small to={newCommitmentPath("meeting", id)}>
            {words.commitment}
          </ButtonLink>
          <ButtonLink small to={`${at}/tasks`}>
            {words.task}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  );
}

function AboutCard({ shown: { meeting, people, organisations, agreements } }: { shown: MeetingShown }) {
  const t = useText();
  const words = t.visits.meeting;
  const { firstOn, lastOn, visit, place, source } = meeting;
  const hours = hoursText(t, meeting);
  return (
    <Card title={words.about}>
      <DefinitionList
        items={[
          {
            term: words.day,
            detail:
              lastOn && lastOn !== firstOn ? formatSpan(t, firstOn, lastOn) : formatDay(t, firstOn, { weekday: true }),
            note: hours ?? undefined,
          },
          { term: words.place, detail: place ?? words.notGiven },
          ...(visit
            ? [
                {
                  term: words.visit,
                  detail: (
                    <Link className="link" to={`/visits/${visit.id}`}>
                      {visit.title}
                    </Link>
                  ),
                },
              ]
            : []),
          {
            term: words.people,
            detail:
              people.length > 0
                ? people.map(({ id, name, address }) => (
                    <Link key={id} className="link each" to={`/people/${id}`}>
                      {address ? `${name} (${address})` : name}
                    </Link>
                  ))
                : words.nobody,
          },
          ...(organisations.length > 0
            ? [
                {
                  term: words.organisations,
                  detail: organisations.map(({ id, name }) => (
                    <Link key={id} className="link each" to={`/organisations/${id}`}>
                      {name}
                    </Link>
                  )),
                },
              ]
            : []),
          ...(agreements.length > 0
            ? [
                {
                  term: words.agreements,
                  detail: agreements.map(({ id, reference, title, titleLanguage }) => (
                    <Link key={id} className="link each" to={`/agreements/${id}`}>
                      <span className="mono">{reference}</span> <Foreign lang={titleLanguage}>{title}</Foreign>
                    </Link>
                  )),
                },
              ]
            : []),
        ]}
      />
      {source ? <p className="small muted card-note">{t.visits.source(source.publisher, source.subject)}</p> : null}
    </Card>
  );
}
