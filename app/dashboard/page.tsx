/** `/dashboard`: before the Monday meeting, where everything stands, what is late and with whom. Filter and period in the address. */
import { data, redirect } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { filterForm } from "#app/agreements/filter-queries.server";
import { ListFilters } from "#app/agreements/list-filters";
import { PeriodChoice } from "#app/figures/period-choice";
import { readScope, shortScope } from "#app/figures/scope";
import { formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ChartPatterns } from "#app/ui/drawing";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { withParams } from "#app/ui/search-params";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { filterInWords } from "./filter-words";
import { readDashboard } from "./read-dashboard.server";
import { Sections } from "./sections";
import { TopLine } from "./top-line";

export const loader = reading("records.read", async (ctx, { url }) => {
  const scope = readScope(url.searchParams, ctx.today);
  if (!scope) throw data({ code: "filter" }, 400);
  const params = shortScope(url.searchParams, ctx.today);
  params.delete("page");
  if (params.toString() !== url.searchParams.toString()) throw redirect(`/dashboard${withParams(params, {})}`);
  const [shown, filters] = await Promise.all([readDashboard(ctx, scope), filterForm(ctx, scope.filter)]);
  return { ...shown, filters };
});

export const handle: PageHandle = { keptUntilChanged: true };

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

export function ErrorBoundary() {
  return <WrongAddress words={useText().dashboard} to="/dashboard" />;
}
