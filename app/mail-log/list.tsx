/** `/settings/mail`: every mail and what became of it; what is shown is in the address. */
import { Link, useLoaderData } from "@remix-run/react";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { filterAsked, isNarrowed } from "./filter";
import { MailFilters } from "./mail-filters";
import { listMails, type MailRow } from "./mail-queries.server";
import { MailStatus } from "./mail-status";

export const loader = reading("settings.manage", async (ctx, { url }) => {
  const filter = filterAsked(url);
  return { filter, list: orLastPage(url, await listMails(ctx, filter, pageOf(url))) };
});

export const meta = titled((t) => t.mailLog.title);

export default function MailLog() {
  const t = useText();
  const words = t.mailLog;
  const { filter, list } = useLoaderData<typeof loader>();
  const columns: Column<MailRow>[] = [
    {
      key: "mail",
      header: words.mail,
      rowHeader: true,
      wide: true,
      cell: ({ id, subject, locale }) => (
        <Link className="link" to={`/settings/mail/${id}`}>
          {subject === null ? words.hidden : <Foreign lang={locale}>{subject}</Foreign>}
        </Link>
      ),
    },
    { key: "kind", header: words.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      key: "to",
      header: words.recipient,
      cell: ({ name, address }) => (
        <>
          {name}
          <div className="small muted break">{address}</div>
        </>
      ),
    },
    { key: "outcome", header: words.outcome, cell: (row) => <MailStatus {...row} /> },
  ];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={settingsCrumbs(t)}
      actions={<ButtonLink to="/settings/mail/suppressed">{words.toSuppressed}</ButtonLink>}
    >
      <div className="stack">
        <MailFilters filter={filter} />
        <Card>
          <DataTable
            caption={words.caption(list.total)}
            columns={columns}
            rows={list.rows}
            rowKey={({ id }) => id}
            empty={
              isNarrowed(filter) ? (
                <EmptyState title={words.noneFound}>{words.noneFoundText}</EmptyState>
              ) : (
                <EmptyState title={words.none}>{words.noneText}</EmptyState>
              )
            }
          />
          <Paging page={list.page} total={list.total} shown={list.rows.length} />
        </Card>
      </div>
    </Page>
  );
}
