/** `/settings/mail/:id`: one mail: to whom, when, what the mail server answered, which reminders are in it, and what it says. */
import { Link, useLoaderData } from "@remix-run/react";
import { deadlineName } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { stepText } from "#app/reminders/policy-text";
import { settingsCrumbs } from "#app/settings/crumbs";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText, MomentText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { MailContent } from "./mail-content";
import { readLoggedMail, remindersOfMail } from "./mail-queries.server";
import { MailStatus } from "./mail-status";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { content, ...mail } = await readLoggedMail(ctx, params.id);
  return { mail, text: content?.text ?? null, reminders: await remindersOfMail(ctx, mail.id) };
});

export const meta = titled<typeof loader>((t, data) => data?.mail.subject ?? t.mailLog.title);
export const links = foreignScripts;

export default function LoggedMail() {
  const t = useText();
  const words = t.mailLog;
  const { mail, text } = useLoaderData<typeof loader>();
  const { subject, locale } = mail;
  return (
    <Page
      title={subject === null ? words.hidden : <Foreign lang={locale}>{subject}</Foreign>}
      crumbs={[...settingsCrumbs(t), { to: "/settings/mail", label: words.title }]}
    >
      <div className="stack">
        <Sending />
        <RemindersIn />
        {subject === null || text === null ? (
          <Notice title={words.hidden}>{words.hiddenText}</Notice>
        ) : (
          <MailContent
            subject={subject}
            frame={`/settings/mail/${mail.id}/html`}
            text={text}
            note={words.show.masked}
          />
        )}
      </div>
    </Page>
  );
}

function Sending() {
  const t = useText();
  const words = t.mailLog.show;
  const { mail } = useLoaderData<typeof loader>();
  const { kind, name, address, locale, createdAt, sendAfter, sentAt, attempts, uncertain, reply, messageId } = mail;
  return (
    <Card title={words.facts}>
      <DefinitionList
        wide
        items={[
          { term: words.status, detail: <MailStatus {...mail} /> },
          { term: t.mailLog.kind, detail: t.mailLog.kinds[kind] },
          { term: words.to, detail: name },
          { term: words.address, detail: <span className="break">{address}</span> },
          { term: words.language, detail: t.languages[locale] ?? locale },
          { term: words.made, detail: <MomentText at={createdAt} /> },
          { term: words.planned, detail: <MomentText at={sendAfter} /> },
          { term: words.sentAt, detail: sentAt ? <MomentText at={sentAt} /> : words.notYet },
          { term: words.attempts, detail: attempts, note: uncertain ? words.uncertain : undefined },
          { term: words.reply, detail: reply ? <span className="mono break">{reply}</span> : words.noReply },
          { term: words.messageId, detail: <span className="mono break">{messageId}</span> },
          ...(mail.hasCalendar ? [{ term: t.mailLog.mailbox.attachments, detail: words.calendar }] : []),
        ]}
      />
    </Card>
  );
}

type Told = Awaited<ReturnType<typeof remindersOfMail>>[number];

function RemindersIn() {
  const t = useText();
  const words = t.mailLog.show;
  const { reminders } = useLoaderData<typeof loader>();
  const reasons: Record<string, string> = t.reminders.reasons;
  const columns: Column<Told>[] = [
    {
      key: "deadline",
      header: words.deadline,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link className="link" to={deadlinePath(row.deadlineId)}>
            {deadlineName(t, row)}
          </Link>
          <div className="small muted">
            <DayText day={row.dueOn} withWeekday />
          </div>
        </>
      ),
    },
    {
      key: "agreement",
      header: words.agreement,
      wide: true,
      cell: ({ reference, title, titleLanguage }) =>
        reference ? (
          <>
            <span className="mono small">{reference}</span> <Foreign lang={titleLanguage}>{title}</Foreign>
          </>
        ) : null,
    },
    { key: "step", header: words.step, cell: ({ step }) => stepText(t, step) },
    {
      key: "outcome",
      header: words.outcomeOf,
      cell: ({ status, why, late }) => (
        <>
          {status === "suppressed" && why ? (reasons[why] ?? why) : t.mailLog.ledger.statuses[status]}
          {late ? <div className="small muted">{t.mailLog.ledger.late}</div> : null}
        </>
      ),
    },
  ];
  if (reminders.length === 0) return null;
  return (
    <Card title={words.reminders}>
      <DataTable
        caption={words.remindersCaption}
        hideCaption
        columns={columns}
        rows={reminders}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}
