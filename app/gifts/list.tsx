/** `/gifts`: the register of gifts, latest first. */
import { useLoaderData } from "@remix-run/react";
import { ExportLinks } from "#app/exports/export-links";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { ChoiceFilter, DayFilter, FilterButtons, Filters, optionsOf } from "#app/ui/filters";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";
import { giftFilter } from "./filter";
import { approvals, giftDirections } from "./forms";
import { useGiftColumns } from "./gift-columns";
import { listGifts } from "./gift-queries.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = giftFilter(url);
  return { filter, list: orLastPage(url, await listGifts(ctx, filter, pageOf(url))) };
});

export const meta = titled((t) => t.visits.gift.title);

export default function Gifts() {
  const { title, clear, gift: words } = useText().visits;
  const may = useViewer()?.may;
  const { filter, list } = useLoaderData<typeof loader>();
  const filtered = Object.values(filter).some(Boolean);
  const add = may?.write ? (
    <ButtonLink to="/gifts/new" kind="main">
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={[{ to: "/visits", label: title }, { label: words.title }]}
      actions={list.rows.length > 0 || filtered ? add : null}
    >
      <div className="stack">
        <GiftFilters />
        <Card>
          <DataTable
            caption={`${words.caption}: ${words.found(list.total)}`}
            rows={list.rows}
            rowKey={(row) => row.id}
            columns={useGiftColumns()}
            empty={
              filtered ? (
                <EmptyState title={words.nothingFound} action={<ButtonLink to="/gifts">{clear}</ButtonLink>} />
              ) : (
                <EmptyState title={words.none} action={add}>
                  {words.noneText}
                </EmptyState>
              )
            }
          />
          <Paging page={list.page} total={list.total} shown={list.rows.length} />
          {list.rows.length > 0 ? <ExportLinks to="/gifts/export" /> : null}
        </Card>
      </div>
    </Page>
  );
}

function GiftFilters() {
  const { clear, filter: apply, gift: words } = useText().visits;
  const { filter } = useLoaderData<typeof loader>();
  return (
    <Filters label={words.title}>
      <ChoiceFilter
        name="direction"
        label={words.direction}
        value={filter.direction}
        any={words.both}
        options={optionsOf(giftDirections, words.directions)}
      />
      <ChoiceFilter
        name="approval"
        label={words.approval}
        value={filter.approval}
        any={words.anyApproval}
        options={optionsOf(approvals, words.approvals)}
      />
      <DayFilter name="first" label={words.from} value={filter.first} />
      <DayFilter name="last" label={words.to} value={filter.last} />
      <FilterButtons apply={apply} clear={clear} clearTo={Object.values(filter).some(Boolean) ? "/gifts" : null} />
    </Filters>
  );
}
