/** `/figures/:figure`: what a figure counts, its buckets, and the list of exactly what the chosen one counts. All in the address. */
import { redirect } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useRouteError, useSearchParams } from "@remix-run/react";
import { findPartner, owners } from "#app/agreements/filter-queries.server";
import { isNarrowed, shortSearch } from "#app/agreements/filters";
import { ListFilters } from "#app/agreements/list-filters";
import { PeriodChoice } from "#app/dashboard/period-choice";
import { spreadInWords } from "#app/dashboard/spread-text";
import { ExportLinks } from "#app/exports/export-links";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { countriesKept } from "#app/organisations/organisation-queries.server";
import { formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { ErrorPage } from "#app/ui/shell/error-page";
import { Buckets, isCrossed } from "./bucket-table";
import { figureOf } from "./figure";
import { FigureTable } from "./figure-table";
import { bucketName, figureDefinition, figureName } from "./figure-words";
import { offeredPeriods, shortenPeriod, usualPeriod } from "./period";
import { askedFigure, readFigure } from "./show.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = askedFigure(ctx, params.figure, url);
  const short = new URLSearchParams(shortSearch(url.searchParams) ?? url.searchParams);
  shortenPeriod(short, ctx.today);
  short.delete("sort");
  if (short.get("quarters") === "8") short.delete("quarters");
  if (short.toString() !== url.searchParams.toString())
    throw redirect(`${url.pathname.replace(/\.data$/, "")}${withParams(short, {})}`);
  const { filter } = asked.scope;
  const [shown, countries, ownedBy, partners, partner] = await Promise.all([
    readFigure(ctx, asked),
    countriesKept(ctx),
    owners(ctx),
    suggestOrganisations(ctx.db),
    filter.partner ? findPartner(ctx, filter.partner) : null,
  ]);
  return {
    ...shown,
    today: ctx.today,
    period: asked.scope.asked,
    offered: offeredPeriods(ctx.today),
    usual: usualPeriod(ctx.today).text,
    filters: { filter, countries, owners: ownedBy, partners, partner },
  };
});

export const meta = titled<typeof loader>((t, shown) =>
  shown ? figureName(t, shown.counts.id) : t.figures.wrongTitle,
);
export const links = foreignScripts;

export default function Figure() {
  const t = useText();
  const words = t.figures;
  const { counts, list, today, period, offered, usual, filters } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { id } = counts;
  const { usesPeriod } = figureOf(id);
  const crossed = isCrossed(id);
  const narrowed = isNarrowed(filters.filter);
  const back = withParams(params, { bucket: null, page: null });
  const kept = Object.fromEntries([...params].filter(([name]) => ["bucket", "period", "quarters"].includes(name)));
  const { first, last } = period.period;
  return (
    <Page
      title={figureName(t, id)}
      crumbs={[{ to: `/dashboard${back}`, label: t.dashboard.title }, { label: figureName(t, id) }]}
      lead={[
        usesPeriod ? words.period(formatSpan(t, first, last)) : null,
        words.today(formatDay(t, today)),
        narrowed ? words.narrowed : null,
        words.within,
      ]
        .filter(Boolean)
        .join(" ")}
      actions={
        usesPeriod ? <PeriodChoice page={`/figures/${id}`} offered={offered} usual={usual} asked={period} /> : null
      }
    >
      <div className="stack">
        <details className="narrow" open={narrowed}>
          <summary>{narrowed ? t.dashboard.narrowed : t.dashboard.narrow}</summary>
          <ListFilters page={`/figures/${id}`} keep={kept} {...filters} />
        </details>
        <div className={crossed ? "figure-page crossed" : "figure-page"}>
          {crossed ? <Numbers /> : null}
          {list ? <List /> : null}
          {crossed ? null : <Numbers />}
        </div>
      </div>
    </Page>
  );
}

function Numbers() {
  const t = useText();
  const words = t.figures;
  const { counts, chosen } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { id, spread } = counts;
  return (
    <Card title={words.numbers}>
      <Buckets counts={counts} chosen={params.get("bucket")} />
      {chosen ? null : <p className="small muted">{words.chooseText}</p>}
      {spread ? <p className="small">{spreadInWords(t, spread)}</p> : null}
      {id === "trend" ? <QuarterChoice /> : null}
      <section className="definition">
        <h3>{words.definition}</h3>
        <p className="small">{figureDefinition(t, id)}</p>
      </section>
      <ExportLinks to={`/figures/${id}/export`} search={withParams(params, { bucket: null })} />
    </Card>
  );
}

function List() {
  const t = useText();
  const words = t.figures;
  const { counts, list, chosen, today, filters } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  if (!list || !chosen) return null;
  const { id } = counts;
  const page = filters.filter.page;
  const found = words.found[figureOf(id).subject](chosen.count);
  return (
    <Card>
      <FigureTable
        id={id}
        caption={words.caption(bucketName(t, id, chosen), found)}
        rows={list}
        today={today}
        beyond={chosen.count > 0}
      />
      <Paging page={page} total={chosen.count} shown={list.length} />
      {chosen.count > 0 ? <ExportLinks to={`/figures/${id}/export`} search={params.toString()} /> : null}
    </Card>
  );
}

function QuarterChoice() {
  const words = useText().figures;
  const [params] = useSearchParams();
  const twelve = params.get("quarters") === "12";
  return (
    <p>
      <ButtonLink small to={{ search: withParams(params, { quarters: twelve ? null : "12" }) }} preventScrollReset>
        {twelve ? words.fewerQuarters : words.moreQuarters}
      </ButtonLink>
    </p>
  );
}

/** An address with a bucket, a period or a filter that does not exist gets a plain page; everything else is the frame's to say. */
export function ErrorBoundary() {
  const error = useRouteError();
  const words = useText().figures;
  if (!isRouteErrorResponse(error) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Page title={words.wrongTitle} lead={words.wrong}>
      <ButtonLink to="/dashboard" kind="main">
        {words.wrongAction}
      </ButtonLink>
    </Page>
  );
}
