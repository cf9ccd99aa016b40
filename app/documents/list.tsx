/** `/documents`: documents of every record, the newest first; what is shown is in the address. */
import { Link, useLoaderData } from "@remix-run/react";
import { ExportLinks } from "#app/exports/export-links";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { DocumentFilters } from "./document-filters";
import { type ListedDocument, listDocuments } from "./document-queries.server";
import { useFacts, useTypeName } from "./document-words";
import { filterAsked, isNarrowed } from "./filter";
import { documentPath } from "./paths";
import { subjectOf } from "./subject-of.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = filterAsked(url);
  const page = pageOf(url);
  const [list, record] = await Promise.all([
    listDocuments(ctx, filter, page),
    filter.on && filter.record ? subjectOf(ctx, { type: filter.on, id: filter.record }) : null,
  ]);
  return { filter, list: orLastPage(url, list), record };
});

export const meta = titled((t) => t.documents.title);

export default function Documents() {
  const words = useText().documents;
  const { filter, list, record } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <DocumentFilters filter={filter} record={record} />
        <Card>
          <DataTable
            caption={words.caption(list.total)}
            columns={useColumns()}
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
          {list.rows.length > 0 ? <ExportLinks to="/documents/export" /> : null}
        </Card>
      </div>
    </Page>
  );
}

function useColumns(): Column<ListedDocument>[] {
  const words = useText().documents;
  const factsOf = useFacts();
  const typeName = useTypeName();
  return [
    {
      key: "document",
      header: words.document,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={documentPath(row.id)}>{row.title}</Link>
          <span className="under">{factsOf(row).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "of",
      header: words.of,
      cell: ({ subject, reference }) => (
        <>
          <Link className="link" to={subjectPath(subject)}>
            {subject.name}
          </Link>
          <span className="small muted block">
            {[words.subject[subject.type], reference].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    { key: "dated", header: words.dated, cell: ({ datedOn }) => <DayText day={datedOn} none="–" /> },
    { key: "added", header: words.added, cell: ({ addedOn }) => <DayText day={addedOn} /> },
    {
      key: "file",
      header: words.file,
      hideOnPhone: true,
      cell: ({ mediaType, size }) => (
        <>
          <span className="nowrap">{typeName(mediaType)}</span>
          <span className="small muted block num">{words.size(size)}</span>
        </>
      ),
    },
  ];
}
