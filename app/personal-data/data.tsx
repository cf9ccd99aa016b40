/** `/people/:id/data`: everything that is held of one person, to read, to print and as a file. */
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { ContactCard, PersonProfile, PostsCard } from "#app/people/show-cards";
import { SignedCard } from "#app/people/signed-card";
import { calledBy } from "#app/platform/called";
import { dayOfMoment, formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { useTimeZone } from "#app/ui/viewer";
import { heldOf } from "./held.server";
import { MentionList } from "./mention-list";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => {
  const { history, ...held } = await heldOf(ctx, params.id);
  return { ...held, called: calledBy(ctx.locale, held.person).name, changes: history.length, today: ctx.today };
});
export const meta = titled<typeof loader>((t, data) => t.personalData.dataTitle(data?.called ?? ""));

export default function PersonData() {
  const t = useText();
  const words = t.personalData;
  const zone = useTimeZone();
  const held = useLoaderData<typeof loader>();
  const { person, meetings, visits, commitments, tasks, gifts, documents, comments, mails, answers, changes } = held;
  const day = (on: string | null) => (on ? formatDay(t, on) : t.days.notGiven);
  const moment = (at: Date | string | null) => day(at && dayOfMoment(new Date(at).toISOString(), zone));
  return (
    <Page
      title={words.dataTitle(held.called)}
      crumbs={[
        { to: "/people", label: t.people.title },
        { to: `/people/${person.id}`, label: held.called },
        { label: t.personalDataCard.see },
      ]}
      lead={words.dataLead(formatDay(t, held.today))}
      actions={
        <ButtonLink reloadDocument to="export">
          {words.json}
        </ButtonLink>
      }
    >
      <div className="stack held">
        <PersonProfile person={person} told />
        <PostsCard person={person} told />
        <SignedCard signed={person.signed} />
        <ContactCard agreements={person.agreements} />
        <Rows
          title={words.parts.visits}
          rows={visits.map(({ id, title, firstOn, lastOn, as, part }) => {
            const role = part && [t.visits.members.roles[part.role], part.note].filter(Boolean).join(": ");
            return [id, `/visits/${id}`, title, [formatSpan(t, firstOn, lastOn), role, as].filter(Boolean).join(", ")];
          })}
        />
        <Rows
          title={words.parts.meetings}
          rows={meetings.map(({ id, title, firstOn, as }) => [
            ...([id, `/meetings/${id}`, title] as const),
            [day(firstOn), as].filter(Boolean).join(", "),
          ])}
        />
        <Rows
          title={words.parts.commitments}
          rows={commitments.map((one) => [one.id, `/commitments/${one.id}`, one.text, day(one.dueOn)])}
        />
        <Rows
          title={words.parts.tasks}
          rows={tasks.map((one) => [one.id, `/tasks/${one.id}`, one.title ?? "", day(one.dueOn)])}
        />
        <Rows
          title={words.parts.gifts}
          rows={gifts.map((one) => [one.id, `/gifts/${one.id}`, one.what, day(one.on)])}
        />
        <Rows
          title={words.parts.documents}
          rows={documents.map((one) => [one.id, `/documents/${one.id}`, one.title, day(one.datedOn)])}
        />
        <Rows
          title={words.parts.comments}
          rows={comments.map((one) => [one.id, null, one.body, `${one.by}, ${moment(one.at)}`])}
        />
        <Rows title={words.parts.mails} rows={mails.map((one) => [one.id, null, one.subject, moment(one.sentAt)])} />
        <Rows
          title={words.parts.answers}
          rows={answers.map(({ id, kind, note, at }) => [
            ...([id, null] as const),
            [words.answerKinds[kind], note].filter(Boolean).join(": "),
            moment(at),
          ])}
        />
        <Card title={words.parts.history}>
          <p>{words.historyHeld(changes)}</p>
        </Card>
        <Card title={words.parts.mentions}>
          <MentionList mentions={held.mentionedIn} more={held.moreMentions} />
        </Card>
      </div>
    </Page>
  );
}

type Row = [key: string, to: string | null, text: string, detail: string];

/** One kind of thing that is held; said to be none where there is none. */
function Rows({ title, rows }: { title: string; rows: Row[] }): ReactNode {
  const words = useText().personalData;
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <ul className="plain-lines">
          {rows.map(([key, to, text, detail]) => (
            <li key={key}>
              {to ? (
                <Link className="link" to={to}>
                  {text}
                </Link>
              ) : (
                text
              )}
              <span className="under">{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
