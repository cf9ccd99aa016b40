/** `/reports/:id`: how far a report is, its files, and how it was asked for. Its maker's alone. */
import { Form, useLoaderData } from "@remix-run/react";
import { owners } from "#app/agreements/filter-queries.server";
import { choiceAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Page } from "#app/ui/page";
import { asks } from "./contents/request";
import { MakingState } from "./making-state";
import { type ReportRow, reportPage } from "./report-queries.server";
import { periodText, ReportStatus, scopeText } from "./report-words";
import { isUnderWay, useUnderWay } from "./under-way";
import { fieldsOf, formAddress, type ReportValues } from "./usual";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const report = await reportPage(ctx, params.id);
  const named = report.scope.owner ? await owners(ctx) : [];
  return {
    report,
    owners: named.filter(({ id }) => id === report.scope.owner),
    download: choiceAsked(url, "download", ["1"]) !== "",
    requestKey: crypto.randomUUID() as string,
  };
});

export const meta = titled<typeof loader>((t, data) =>
  data ? t.reports.kinds[data.report.kind].title : t.reports.title,
);

export default function Report() {
  const t = useText();
  const words = t.reports;
  const { report, owners, download, requestKey } = useLoaderData<typeof loader>();
  const underWay = isUnderWay(report);
  useUnderWay(underWay);
  const values = valuesOf(report);
  const { title } = words.kinds[report.kind];
  const asked = asks[report.kind];
  const narrowed = scopeText(t, report.scope, owners);
  return (
    <Page
      title={title}
      lead={[report.partner, periodText(t, report)].filter(Boolean).join(" · ")}
      crumbs={[{ to: "/reports", label: words.title }, { label: title }]}
      actions={
        underWay ? null : (
          <>
            <Form method="post" action={`/reports/new?kind=${report.kind}`}>
              {[...fieldsOf(values), ["requestKey", requestKey] as const].map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
              <Button>{report.status === "failed" ? words.tryAgain : words.again}</Button>
            </Form>
            <ButtonLink to={formAddress(values)}>{words.change}</ButtonLink>
          </>
        )
      }
    >
      <div className="stack">
        <MakingState report={report} download={download} />
        <Card
          title={words.asked}
          actions={
            <ButtonLink small to={`/reports/${report.id}/delete`}>
              {words.remove.action}
            </ButtonLink>
          }
        >
          <DefinitionList
            wide
            items={[
              { term: words.status, detail: <ReportStatus status={report.status} /> },
              ...(report.partner ? [{ term: words.partner, detail: report.partner }] : []),
              { term: words.period, detail: periodText(t, report) },
              ...(asked.filter
                ? [{ term: words.scope, detail: narrowed.length > 0 ? narrowed.join("; ") : words.wholeOffice }]
                : []),
              { term: words.language, detail: t.languages[report.locale] },
              { term: words.madeAt, detail: <MomentText at={report.createdAt} /> },
              ...(report.finishedAt ? [{ term: words.finishedAt, detail: <MomentText at={report.finishedAt} /> }] : []),
            ]}
          />
        </Card>
      </div>
    </Page>
  );
}

/** What it was asked with, as the form holds it. */
const valuesOf = ({ kind, locale, firstOn, lastOn, scope, partnerId, columns, formats }: ReportRow): ReportValues => ({
  ...{ kind, locale, scope, columns, formats },
  firstOn: firstOn ?? "",
  lastOn: lastOn ?? "",
  partner: partnerId ?? "",
});
