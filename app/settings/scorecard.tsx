/** `/settings/scorecard`: what agreements are scored on, in order. */
import { Form, Link, useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { listCriteria } from "#app/settings/settings-queries.server";
import { Button, ButtonLink } from "#app/ui/button";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Foreign } from "#app/ui/foreign";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx) => ({ criteria: await listCriteria(ctx.db) }));

export const meta = titled<typeof loader>((t) => t.settings.scorecard.title);

export default function Scorecard() {
  const t = useText();
  const locale = useLocale();
  const { criteria } = useLoaderData<typeof loader>();
  const words = t.settings.scorecard;
  const other = locale === "en" ? "vi" : "en";
  type Row = (typeof criteria)[number];
  const inUse = criteria.filter((row) => !row.retiredOn);
  const retired = criteria.filter((row) => row.retiredOn);
  const name: Column<Row> = {
    key: "name",
    header: words.criterion,
    rowHeader: true,
    wide: true,
    cell: (row) => (
      <>
        {row.name[locale]}
        <div className="muted small">
          <Foreign lang={other}>{row.name[other]}</Foreign>
        </div>
      </>
    ),
  };
  const columns: Column<Row>[] = [
    name,
    {
      key: "order",
      header: words.order,
      cell: (row) => <Order row={row} first={row === inUse[0]} last={row === inUse.at(-1)} />,
    },
    {
      key: "change",
      header: t.settings.change,
      cell: (row) => (
        <span className="row">
          <Link className="link" to={row.id} aria-label={words.renameOf(row.name[locale])}>
            {words.rename}
          </Link>
          <Link className="link" to={`${row.id}/retire`} aria-label={words.retireOf(row.name[locale])}>
            {words.retire}
          </Link>
        </span>
      ),
    },
  ];
  const retiredColumns: Column<Row>[] = [
    name,
    { key: "retiredOn", header: words.retiredOn, cell: (row) => <DayText day={row.retiredOn} /> },
    {
      key: "change",
      header: t.settings.change,
      cell: (row) => (
        <Link className="link" to={`${row.id}/restore`} aria-label={words.restoreOf(row.name[locale])}>
          {words.restore}
        </Link>
      ),
    },
  ];
  const add = (
    <ButtonLink to="/settings/scorecard/new" kind="main">
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} crumbs={settingsCrumbs(t)} lead={words.lead} actions={add}>
      <div className="stack">
        <DataTable caption={words.caption} hideCaption columns={columns} rows={inUse} rowKey={(row) => row.id} />
        {retired.length > 0 ? (
          <DataTable caption={words.retiredCaption} columns={retiredColumns} rows={retired} rowKey={(row) => row.id} />
        ) : null}
      </div>
    </Page>
  );
}

/** Moves a row by one place; works without scripts. */
function Order({
  row,
  first,
  last,
}: {
  row: { id: string; name: { en: string; vi: string } };
  first: boolean;
  last: boolean;
}) {
  const words = useText().settings.scorecard;
  const name = row.name[useLocale()];
  return (
    <Form method="post" action={`/settings/scorecard/${row.id}/position`} className="row" preventScrollReset>
      {first ? null : (
        <Button small name="direction" value="up" aria-label={words.upOf(name)}>
          {words.up}
        </Button>
      )}
      {last ? null : (
        <Button small name="direction" value="down" aria-label={words.downOf(name)}>
          {words.down}
        </Button>
      )}
    </Form>
  );
}
