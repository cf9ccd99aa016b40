/** `/figures/:figure`: what a figure counts, its buckets, and the list of exactly what the chosen one counts. All in the address. */
import { redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { filterForm } from "#app/agreements/filter-queries.server";
import { isNarrowed } from "#app/agreements/filters";
import { ListFilters } from "#app/agreements/list-filters";
import { ExportLinks } from "#app/exports/export-links";
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
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { Buckets, isCrossed } from "./bucket-table";
import { figureOf } from "./figure";
import { FigureTable } from "./figure-table";
import { bucketName, figureDefinition, figureName } from "./figure-words";
import { offeredPeriods, usualPeriod } from "./period";
import { PeriodChoice } from "./period-choice";
import { shortScope } from "./scope";
import { askedFigure, readFigure } from "./show.server";
import { spreadInWords } from "./spread-text";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = askedFigure(ctx, params.figure, url);
  const short = shortScope(url.searchParams, ctx.today);
  if (short.toString() !== url.searchParams.toString())
    throw redirect(`${url.pathname.replace(/\.data$/, "")}${withParams(short, {})}`);
  const [shown, filters] = await Promise.all([readFigure(ctx, asked), filterForm(ctx, asked.scope.filter)]);
  return {
    ...shown,
    today: ctx.today,
    period: asked.scope.asked,
    offered: offeredPeriods(ctx.today),
    usual: usualPeriod(ctx.today).text,
    filters,
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
      <ExportLinks
        to={`/figures/${id}/export`}
        search={withParams(params, { bucket: null })}
        name={words.exportNumbers}
      />
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
      {chosen.count > 0 ? (
        <ExportLinks to={`/figures/${id}/export`} search={params.toString()} name={words.exportList} />
      ) : null}
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

export function ErrorBoundary() {
  return <WrongAddress words={useText().figures} to="/dashboard" />;
}
