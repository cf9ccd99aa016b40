/** `/settings/people`: everybody who signs in. */
import { Link, useLoaderData } from "@remix-run/react";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { listUsers } from "#app/settings/settings-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { Tag } from "#app/ui/tag";

export const loader = reading("settings.manage", async (ctx, { url }) => ({
  ...orLastPage(url, await listUsers(ctx.db, pageOf(url))),
  me: ctx.actor.id,
}));

export const meta = titled<typeof loader>((t) => t.settings.people.title);

export default function People() {
  const t = useText();
  const { rows, total, page, me } = useLoaderData<typeof loader>();
  const words = t.settings.people;
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "name",
      header: words.name,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link className="link" to={row.id}>
            {row.name}
          </Link>
          {row.id === me ? <span className="muted"> ({words.you})</span> : null}
        </>
      ),
    },
    { key: "email", header: words.email, cell: (row) => row.email },
    { key: "role", header: words.role, cell: (row) => t.shell.roles[row.role] },
    {
      key: "state",
      header: words.state,
      cell: (row) => (row.disabled ? <Tag tone="warn">{words.disabled}</Tag> : <Tag tone="good">{words.active}</Tag>),
    },
  ];
  const invite = (
    <ButtonLink to="/settings/people/new" kind="main">
      {words.invite}
    </ButtonLink>
  );
  return (
    <Page title={words.title} crumbs={settingsCrumbs(t)} lead={words.lead} actions={invite}>
      <Card>
        <DataTable
          caption={words.caption}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={words.empty} action={invite} />}
        />
        <Paging page={page} total={total} shown={rows.length} />
      </Card>
    </Page>
  );
}
