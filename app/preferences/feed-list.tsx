/** The calendars somebody has made, and the way to one more. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import type { FeedScope } from "#app/preferences/forms";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { MomentText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";

export interface FeedRow {
  id: string;
  scope: FeedScope;
  createdAt: string;
  lastReadAt: string | null;
  agreement: { id: string; title: string; titleLanguage: string } | null;
}

export function FeedList({ feeds }: { feeds: FeedRow[] }) {
  const t = useText();
  const words = t.preferences.feeds;
  const columns: Column<FeedRow>[] = [
    {
      key: "what",
      header: words.what,
      rowHeader: true,
      wide: true,
      cell: ({ scope, agreement }) => (
        <>
          {words.scopes[scope]}
          {scope !== "agreement" ? null : agreement ? (
            <Link className="link under" to={`/agreements/${agreement.id}`}>
              <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>
            </Link>
          ) : (
            <span className="under">{words.unseen}</span>
          )}
        </>
      ),
    },
    { key: "since", header: words.since, cell: (row) => <MomentText at={row.createdAt} /> },
    {
      key: "read",
      header: words.lastRead,
      cell: (row) => (row.lastReadAt ? <MomentText at={row.lastReadAt} /> : words.neverRead),
    },
    {
      key: "act",
      header: words.actions,
      cell: (row) => (
        <ButtonLink small to={`/preferences/calendars/${row.id}/revoke`}>
          {words.action}
          <span className="visually-hidden">: {row.agreement?.title ?? words.scopes[row.scope]}</span>
        </ButtonLink>
      ),
    },
  ];
  const add = <ButtonLink to="/preferences/calendars/new">{words.add}</ButtonLink>;
  return (
    <Card id="calendars" title={words.title} actions={feeds.length > 0 ? add : null}>
      <p className="muted">{words.lead}</p>
      <DataTable
        caption={words.caption}
        hideCaption
        columns={columns}
        rows={feeds}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={words.none} action={add}>
            {words.noneText}
          </EmptyState>
        }
      />
    </Card>
  );
}
