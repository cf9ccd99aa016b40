/** `/imports`: what can be brought in, and the reader's own files. */
import { Link, useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { useUnderWay } from "#app/reports/under-way";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { MomentText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { importSubjects } from "./fields";
import { type ImportRow, listImports } from "./import-queries.server";
import { ImportStatusTag } from "./import-status";
import { isWorkedAt } from "./worked-at";

export const loader = reading("records.write", async (ctx, { url }) => ({ list: await listImports(ctx, pageOf(url)) }));

export const meta = titled((t) => t.imports.title);

export default function Imports() {
  const words = useText().imports;
  const { list } = useLoaderData<typeof loader>();
  useUnderWay(list.rows.some(isWorkedAt));
  const empty =
    list.total > 0 ? (
      <EmptyState title={words.noSuchPage} action={<ButtonLink to="/imports">{words.toFirstPage}</ButtonLink>} />
    ) : (
      <EmptyState title={words.none}>{words.noneText}</EmptyState>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <section aria-labelledby="what-to-import">
          <h2 id="what-to-import" className="import-part">
            {words.whatTitle}
          </h2>
          <div className="import-subjects">
            {importSubjects.map((subject) => (
              <Card key={subject} level={3} title={words.subjects[subject]}>
                <p>{words.about[subject]}</p>
                <div className="row">
                  <ButtonLink to={`/imports/new?subject=${subject}`}>
                    {words.choose}
                    <span className="visually-hidden">{words.chooseNamed[subject]}</span>
                  </ButtonLink>
                </div>
              </Card>
            ))}
          </div>
        </section>
        <Card id="mine" title={words.mine}>
          <DataTable
            caption={words.mineCaption(list.total)}
            columns={useColumns()}
            rows={list.rows}
            rowKey={(row) => row.id}
            empty={empty}
          />
          <Paging page={list.page} total={list.total} shown={list.rows.length} />
        </Card>
      </div>
    </Page>
  );
}

function useColumns(): Column<ImportRow>[] {
  const words = useText().imports;
  return [
    {
      key: "file",
      header: words.file,
      rowHeader: true,
      wide: true,
      cell: (row) => <Link to={`/imports/${row.id}`}>{row.fileName || words.file}</Link>,
    },
    { key: "subject", header: words.subject, cell: (row) => words.subjects[row.subject] },
    { key: "at", header: words.broughtAt, cell: (row) => <MomentText at={row.createdAt} /> },
    { key: "status", header: words.status, cell: (row) => <ImportStatusTag status={row.status} /> },
    { key: "rows", header: words.rowsHead, numeric: true, cell: (row) => row.total || "–" },
  ];
}
