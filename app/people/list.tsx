/** `/people`: everybody, with the latest post, found by any of their names. */
import { Link, useLoaderData } from "@remix-run/react";
import { listPeople } from "#app/people/person-queries.server";
import { PostDays } from "#app/people/post-days";
import { textAsked } from "#app/platform/asked";
import { calledBy } from "#app/platform/called";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { FilterButtons, Filters, WordsFilter } from "#app/ui/filters";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { url }) => {
  const q = textAsked(url, "q", 200);
  const list = orLastPage(url, await listPeople(ctx, q, pageOf(url)));
  return { q, list: { ...list, rows: list.rows.map((row) => ({ ...row, ...calledBy(ctx.locale, row) })) } };
});

export const meta = titled((t) => t.people.title);
export const links = foreignScripts;

export default function People() {
  const t = useText();
  const words = t.people;
  const may = useViewer()?.may;
  const { q, list } = useLoaderData<typeof loader>();
  const bring = may?.write ? <ButtonLink to="/imports/new?subject=people">{t.ui.importLink}</ButtonLink> : null;
  const add = may?.write ? (
    <ButtonLink to="/people/new" kind="main">
      {words.add}
    </ButtonLink>
  ) : null;
  const upkeep = (
    <>
      <ButtonLink kind="quiet" to="/people/review">
        {t.personalData.review}
      </ButtonLink>
      <ButtonLink kind="quiet" to="/people/duplicates">
        {t.merging.duplicatesShort}
      </ButtonLink>
    </>
  );
  const clear = <ButtonLink to="/people">{words.clear}</ButtonLink>;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        list.rows.length > 0 || q ? (
          <>
            {upkeep}
            {bring}
            {add}
          </>
        ) : null
      }
    >
      <div className="stack">
        <Filters label={words.title}>
          <WordsFilter label={words.search} value={q} />
          <FilterButtons apply={words.find} clear={words.clear} clearTo={q ? "/people" : null} />
        </Filters>
        <Card>
          <DataTable
            caption={`${words.caption}: ${words.found(list.total)}`}
            rows={list.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: words.name,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    <Link to={`/people/${row.id}`}>{row.name}</Link>
                    {row.address ? <span className="muted"> ({row.address})</span> : null}
                    {row.names.length > 0 ? (
                      <span className="under">
                        <LocalNames names={row.names} />
                      </span>
                    ) : null}
                  </>
                ),
              },
              { key: "post", header: words.present, cell: (row) => row.post?.title ?? words.noPost },
              {
                key: "organisation",
                header: words.organisation,
                cell: (row) =>
                  row.post ? (
                    <Link className="link" to={`/organisations/${row.post.organisationId}`}>
                      {row.post.organisation}
                    </Link>
                  ) : (
                    "–"
                  ),
              },
              { key: "when", header: words.when, cell: (row) => (row.post ? <PostDays post={row.post} /> : "–") },
            ]}
            empty={
              q ? (
                <EmptyState title={words.nothingFound} action={clear}>
                  {words.nothingFoundText}
                </EmptyState>
              ) : (
                <EmptyState
                  title={words.none}
                  action={
                    <>
                      {add}
                      {bring}
                    </>
                  }
                >
                  {words.noneText}
                </EmptyState>
              )
            }
          />
          <Paging page={list.page} total={list.total} shown={list.rows.length} />
        </Card>
      </div>
    </Page>
  );
}
