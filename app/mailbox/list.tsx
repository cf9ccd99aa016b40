/** `/mailbox`: the mails of a demonstration, which leave this machine nowhere. Open to whoever reaches the demonstration, also before signing in. */

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { orUnavailable } from "#app/platform/database-loss.server";
import { orLastPage } from "#app/platform/last-page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { MomentText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";
import { listMailbox, type MailboxRow, requireMailbox } from "./mailbox-queries.server";

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  requireMailbox(services);
  const url = new URL(request.url);
  return orLastPage(url, await orUnavailable(listMailbox(services, pageOf(url))));
}

export const meta = titled((t) => t.mailLog.mailbox.title);

export default function Mailbox() {
  const words = useText().mailLog.mailbox;
  const { rows, total, page } = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const columns: Column<MailboxRow>[] = [
    {
      key: "subject",
      header: words.subject,
      rowHeader: true,
      wide: true,
      cell: ({ id, subject }) => (
        <Link className="link" to={`/mailbox/${id}`}>
          {subject}
        </Link>
      ),
    },
    { key: "to", header: words.to, cell: ({ to }) => <span className="small break">{to}</span> },
    { key: "date", header: words.date, cell: ({ at }) => <MomentText at={at} /> },
  ];
  const signIn = viewer ? null : <ButtonLink to="/session/new">{words.signIn}</ButtonLink>;
  return (
    <Page title={words.title} lead={words.lead} actions={signIn}>
      <Card>
        <DataTable
          caption={words.caption(total)}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        />
        <Paging page={page} total={total} shown={rows.length} />
      </Card>
    </Page>
  );
}
