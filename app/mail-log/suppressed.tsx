/** `/settings/mail/suppressed`: addresses that nothing is sent to. */
import { Form, useLoaderData } from "@remix-run/react";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { MomentText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { listSuppressed, type SuppressedRow } from "./suppressed-queries.server";

export const loader = reading("settings.manage", async (ctx, { url }) =>
  orLastPage(url, await listSuppressed(ctx.db, pageOf(url))),
);

export const meta = titled((t) => t.mailLog.suppressed.title);

export default function Suppressed() {
  const t = useText();
  const words = t.mailLog.suppressed;
  const { rows, total, page } = useLoaderData<typeof loader>();
  const columns: Column<SuppressedRow>[] = [
    {
      key: "address",
      header: words.address,
      rowHeader: true,
      wide: true,
      cell: ({ address }) => <span className="break">{address}</span>,
    },
    { key: "why", header: words.why, cell: (row) => <Why row={row} /> },
    { key: "since", header: words.since, cell: ({ since }) => <MomentText at={since} /> },
    {
      key: "lift",
      header: words.lift,
      cell: ({ address }) => (
        <Form method="post" action="/settings/mail/suppressed/lift">
          <input type="hidden" name="address" value={address} />
          <Button small>
            {words.lift}
            <span className="visually-hidden"> ({address})</span>
          </Button>
        </Form>
      ),
    },
  ];
  const add = (
    <ButtonLink to="/settings/mail/suppressed/new" kind={rows.length > 0 ? "main" : "plain"}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={[...settingsCrumbs(t), { to: "/settings/mail", label: t.mailLog.title }]}
      actions={rows.length > 0 ? add : null}
    >
      <Card>
        <DataTable
          caption={words.caption(total)}
          columns={columns}
          rows={rows}
          rowKey={({ address }) => address}
          empty={
            <EmptyState title={words.none} action={add}>
              {words.noneText}
            </EmptyState>
          }
        />
        <Paging page={page} total={total} shown={rows.length} />
      </Card>
    </Page>
  );
}

function Why({ row: { why, reply, by } }: { row: SuppressedRow }) {
  const words = useText().mailLog.suppressed;
  return (
    <>
      {words.reasons[why]} {by ? <span className="muted">{words.by(by)}</span> : null}
      {reply ? <div className="small muted mono break">{reply}</div> : null}
      {why === "stopped" ? <div className="small muted">{words.liftStopped}</div> : null}
    </>
  );
}
