/** `/reports`: the kinds of reports, each made with one press, and the reader's own reports. */
import { Link, useLoaderData } from "@remix-run/react";
import { owners } from "#app/agreements/filter-queries.server";
import { reading } from "#app/platform/page.server";
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
import { type ReportKindId, reportKinds } from "./contents/request";
import { KindCards } from "./kind-cards";
import { listReports, type ReportRow } from "./report-queries.server";
import { periodText, ReportStatus, scopeText } from "./report-words";
import { isUnderWay, useUnderWay } from "./under-way";
import { usualValues } from "./usual";

export const loader = reading("records.read", async (ctx, { url }) => {
  const [list, ownedBy] = await Promise.all([listReports(ctx, pageOf(url)), owners(ctx)]);
  return {
    list,
    // Names only of those whom a report was narrowed to.
    owners: ownedBy.filter(({ id }) => list.rows.some((row) => row.scope.owner === id)),
    usual: reportKinds.map((kind) => usualValues(kind, ctx.today, ctx.locale)),
    requestKeys: Object.fromEntries(reportKinds.map((kind) => [kind, crypto.randomUUID()])) as Record<
      ReportKindId,
      string
    >,
  };
});

export const meta = titled((t) => t.reports.title);

export default function Reports() {
  const { reports: words, completeness } = useText();
  const { list, usual, requestKeys } = useLoaderData<typeof loader>();
  useUnderWay(list.rows.some(isUnderWay));
  const empty =
    list.total > 0 ? (
      <EmptyState title={words.noSuchPage} action={<ButtonLink to="/reports">{words.toFirstPage}</ButtonLink>} />
    ) : (
      <EmptyState title={words.none}>{words.noneText}</EmptyState>
    );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<ButtonLink to="/completeness">{completeness.title}</ButtonLink>}
    >
      <div className="stack">
        <section aria-labelledby="make-a-report">
          <h2 id="make-a-report" className="report-part">
            {words.making}
          </h2>
          <KindCards usual={usual} requestKeys={requestKeys} />
        </section>
        <Card id="mine" title={words.mine}>
          <DataTable
            caption={`${words.mineCaption(list.total)}. ${words.kept}`}
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

function useColumns(): Column<ReportRow>[] {
  const t = useText();
  const words = t.reports;
  const { owners } = useLoaderData<typeof loader>();
  const about = (row: ReportRow) =>
    [row.partner, periodText(t, row), ...scopeText(t, row.scope, owners), t.languages[row.locale]].filter(Boolean);
  return [
    {
      key: "report",
      header: words.report,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={`/reports/${row.id}`}>{words.kinds[row.kind].title}</Link>
          <span className="under">{about(row).join(" · ")}</span>
        </>
      ),
    },
    { key: "made", header: words.madeAt, cell: (row) => <MomentText at={row.createdAt} /> },
    { key: "status", header: words.status, cell: (row) => <ReportStatus status={row.status} /> },
    {
      key: "files",
      header: words.files,
      cell: (row) =>
        row.status === "ready" ? (
          <span className="row">
            {row.formats.map((format) => (
              <Link key={format} className="link" reloadDocument to={`/reports/${row.id}/file/${format}`}>
                {words.formats[format]}
                <span className="visually-hidden">: {words.kinds[row.kind].title}</span>
              </Link>
            ))}
          </span>
        ) : null,
    },
  ];
}
