/** `/mailbox/:id`: one mail of a demonstration, as its reader gets it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { MailContent } from "#app/mail-log/mail-content";
import { orUnavailable } from "#app/platform/database-loss.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Page } from "#app/ui/page";
import { readMail, requireMailbox } from "./mailbox-queries.server";

export async function loader({ context: { services }, params }: LoaderFunctionArgs) {
  requireMailbox(services);
  const { html, ...mail } = await orUnavailable(readMail(services, params.id));
  return { ...mail, hasHtml: html !== null };
}

export const meta = titled<typeof loader>((t, data) => data?.subject ?? t.mailLog.mailbox.title);

export default function MailboxMail() {
  const words = useText().mailLog.mailbox;
  const mail = useLoaderData<typeof loader>();
  const { id } = useParams();
  const { subject, from, to, at, messageId, attachments, text, hasHtml } = mail;
  return (
    <Page title={subject} crumbs={[{ to: "/mailbox", label: words.title }]}>
      <div className="stack">
        <Card>
          <DefinitionList
            wide
            items={[
              { term: words.from, detail: <Address {...from} /> },
              { term: words.to, detail: to.map((one) => <Address key={one.address} {...one} />) },
              { term: words.date, detail: <MomentText at={at} /> },
              { term: words.messageId, detail: <span className="mono break">{messageId}</span> },
              {
                term: words.raw,
                detail: (
                  <ButtonLink small reloadDocument to={`/mailbox/${id}/raw`}>
                    {words.rawLink}
                  </ButtonLink>
                ),
              },
              ...(attachments.length > 0
                ? [
                    {
                      term: words.attachments,
                      detail: attachments.map(({ name, type, bytes }) => (
                        <div key={name}>
                          {name}{" "}
                          <span className="muted">
                            {type}, {words.bytes(bytes)}
                          </span>
                        </div>
                      )),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        <MailContent subject={subject} frame={hasHtml ? `/mailbox/${id}/html` : null} text={text} />
      </div>
    </Page>
  );
}

function Address({ name, address }: { name: string; address: string }) {
  return (
    <div className="break">
      {name} <span className="muted">{name ? `<${address}>` : address}</span>
    </div>
  );
}
