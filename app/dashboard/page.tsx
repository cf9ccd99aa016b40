/** `/dashboard`: before the Monday meeting, where everything stands, what is late and with whom. Filter and period in the address. */
import { data, redirect } from "@remix-run/node";
import { isRouteErrorResponse, Link, useLoaderData, useRouteError, useSearchParams } from "@remix-run/react";
import { findPartner, owners } from "#app/agreements/filter-queries.server";
import { shortSearch } from "#app/agreements/filters";
import { ListFilters } from "#app/agreements/list-filters";
import { shortenPeriod } from "#app/figures/period";
import { readScope } from "#app/figures/scope";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { countriesKept } from "#app/organisations/organisation-queries.server";
import { formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { ChartPatterns } from "#app/ui/drawing";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { withParams } from "#app/ui/search-params";
import { ErrorPage } from "#app/ui/shell/error-page";
import { filterInWords } from "./filter-words";
import { PeriodChoice } from "./period-choice";
import { readDashboard } from "./read-dashboard.server";
import { Sections } from "./sections";
import { TopLine } from "./top-line";

export const loader = reading("records.read", async (ctx, { url }) => {
  const scope = readScope(url.searchParams, ctx.today);
  if (!scope) throw data({ code: "filter" }, 400);
  const params = new URLSearchParams(shortSearch(url.searchParams) ?? url.searchParams);
  shortenPeriod(params, ctx.today);
  for (const name of ["sort", "page"]) params.delete(name);
  if (params.get("quarters") === "8") params.delete("quarters");
  if (params.toString() !== url.searchParams.toString()) throw redirect(`/dashboard${withParams(params, {})}`);
  const { filter } = scope;
  const [shown, countries, ownedBy, partners, partner] = await Promise.all([
    readDashboard(ctx, scope),
    countriesKept(ctx),
    owners(ctx),
    suggestOrganisations(ctx.db),
    filter.partner ? findPartner(ctx, filter.partner) : null,
  ]);
  return { ...shown, filters: { filter, countries, owners: ownedBy, partners, partner } };
});

export const meta = titled((t) => t.dashboard.title);
export const links = foreignScripts;

export default function Dashboard() {
  const t = useText();
  const words = t.dashboard;
  const { filters, ...shown } = useLoaderData<typeof loader>();
  const { counts, offered, usual, asked, today } = shown;
  const [params] = useSearchParams();
  const { first, last } = asked.period;
  const narrowing = filterInWords(t, filters.filter, filters);
  const kept = Object.fromEntries([...params].filter(([name]) => ["period", "quarters"].includes(name)));
  const all = counts.stage.total;
  return (
    <Page
      title={words.title}
      lead={
        <>
          {words.asOf(formatDay(t, today, { weekday: true }))}
          {" · "}
          {words.ofPeriod(formatSpan(t, first, last))}
          {" · "}
          <Link className="link" to={`/pipeline${withParams(params, { period: null, quarters: null })}`}>
            {narrowing ? words.withinFilter(all) : words.within(all)}
          </Link>
        </>
      }
    >
      <ChartPatterns />
      <div className="stack dashboard">
        <div className="scope">
          <PeriodChoice page="/dashboard" offered={offered} usual={usual} asked={asked} />
          <details className="narrow" open={narrowing !== ""}>
            <summary>{narrowing ? words.narrowed : words.narrow}</summary>
            <ListFilters page="/dashboard" keep={kept} {...filters} />
          </details>
        </div>
        {narrowing ? <p className="narrowing">{narrowing}</p> : null}
        <TopLine {...shown} />
        <Sections shown={shown} />
      </div>
    </Page>
  );
}

/** An address with a period or a filter that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  const error = useRouteError();
  const words = useText().dashboard;
  if (!isRouteErrorResponse(error) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Page title={words.wrongTitle} lead={words.wrong}>
      <ButtonLink to="/dashboard" kind="main">
        {words.wrongAction}
      </ButtonLink>
    </Page>
  );
}
