/** `/deadlines`: what falls due, as a list, a month or twelve months by agreement; what is shown is in the address. */
import { data, redirect } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { ExportLinks } from "#app/exports/export-links";
import { countriesKept } from "#app/organisations/countries.server";
import { formatDay } from "#app/platform/days";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { usualScope } from "#app/today/today-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { DeadlineFilters } from "./deadline-filters";
import { DeadlineTable } from "./deadline-table";
import { type DeadlineFilter, isNarrowed, readFilter, shortSearch, timelineSize, type View, views } from "./filter";
import { listDeadlines } from "./list-queries.server";
import { monthAfter, monthOf } from "./month";
import { MonthEntry } from "./month-entry";
import { MonthGrid, MonthSwitch, useMonthName } from "./month-grid";
import { readMonth } from "./month-queries.server";
import { readTimeline } from "./timeline-queries.server";
import { TwelveMonths, TwelveMonthsSwitch } from "./twelve-months";

export const loader = reading("records.read", async (ctx, { url }) => {
  const thisMonth = monthOf(ctx.today);
  // Twelve months begin with the last one: what was just due is still of interest.
  const usualMonth = (view: View) => (view === "timeline" ? monthAfter(thisMonth, -1) : thisMonth);
  const filter = readFilter(url.searchParams, { whose: usualScope(ctx), month: usualMonth });
  if (!filter) throw data({ code: "filter" }, 400);
  const short = shortSearch(url.searchParams);
  if (short !== null) throw redirect(`/deadlines${short}`);
  const [countries, list, month, timeline] = await Promise.all([
    countriesKept(ctx),
    filter.view === "list" ? listDeadlines(ctx, filter) : null,
    filter.view === "calendar" ? readMonth(ctx, filter) : null,
    filter.view === "timeline" ? readTimeline(ctx, filter) : null,
  ]);
  if (timeline) orLastPage(url, { ...timeline, page: filter.page }, { size: timelineSize });
  return { filter, today: ctx.today, countries, list, month, timeline };
});

export const meta = titled((t) => t.deadlinePages.title);
export const links = foreignScripts;

export default function Deadlines() {
  const t = useText();
  const words = t.deadlinePages;
  const { filter, countries } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} actions={<ViewSwitch view={filter.view} />}>
      <div className="stack">
        <DeadlineFilters filter={filter} countries={countries} />
        {filter.view === "list" ? <List /> : filter.view === "calendar" ? <Calendar /> : <TimelineView />}
        <p>
          <Link className="link" to="/preferences/calendars/new">
            {words.subscribe}
          </Link>
        </p>
      </div>
    </Page>
  );
}

function ViewSwitch({ view }: { view: View }) {
  const words = useText().deadlinePages;
  const [params] = useSearchParams();
  return (
    <nav aria-label={words.viewsLabel} className="row">
      {views.map((one) => (
        <ButtonLink
          key={one}
          small
          to={{ search: withParams(params, { view: one === "list" ? null : one, page: null, month: null, day: null }) }}
          aria-current={one === view ? "page" : undefined}
          className={one === view ? "chosen" : undefined}
        >
          {words.views[one]}
        </ButtonLink>
      ))}
    </nav>
  );
}

function List() {
  const t = useText();
  const words = t.deadlinePages;
  const { filter, list, today } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  if (!list) return null;
  const day = filter.day ? formatDay(t, filter.day, { weekday: true }) : null;
  const what = day ? words.onDay(day) : words.captions[filter.state];
  return (
    <Card>
      <DeadlineTable
        full
        caption={words.caption(
          what,
          filter.state === "dormant" ? words.foundAgreements(list.total) : words.found(list.total),
        )}
        rows={list.rows}
        today={today}
        empty={<Nothing filter={filter} total={list.total} />}
      />
      {day ? (
        <p className="small after">
          <ButtonLink small kind="quiet" to={{ search: withParams(params, { day: null }) }}>
            {words.allDays}
          </ButtonLink>
        </p>
      ) : null}
      <Paging page={list.page} total={list.total} shown={list.rows.length} />
      {list.rows.length > 0 ? <ExportLinks to="/deadlines/export" /> : null}
    </Card>
  );
}

function Nothing({ filter, total }: { filter: DeadlineFilter; total: number }) {
  const words = useText().deadlinePages;
  if (total > 0)
    return (
      <EmptyState title={words.noSuchPage} action={<ButtonLink to="/deadlines">{words.toFirstPage}</ButtonLink>} />
    );
  if (filter.state === "closed" && !isNarrowed({ ...filter, state: "open" }))
    return <EmptyState title={words.none.closed}>{words.noneText.closed}</EmptyState>;
  if (isNarrowed(filter))
    return (
      <EmptyState title={words.none.filtered} action={<ButtonLink to="/deadlines">{words.filters.clear}</ButtonLink>}>
        {words.noneText.filtered}
      </EmptyState>
    );
  return <EmptyState title={words.none[filter.whose]}>{words.noneText[filter.whose]}</EmptyState>;
}

function Calendar() {
  const words = useText().deadlinePages;
  const { month, today } = useLoaderData<typeof loader>();
  if (!month) return null;
  return (
    <Card>
      <MonthSwitch month={month} />
      <MonthGrid
        month={month}
        today={today}
        found={words.found}
        entry={(row) => <MonthEntry key={row.id} row={row} today={today} />}
      />
    </Card>
  );
}

function TimelineView() {
  const words = useText().deadlinePages;
  const name = useMonthName();
  const { filter, timeline, today } = useLoaderData<typeof loader>();
  if (!timeline) return null;
  const [from, to] = [timeline.months[0] ?? "", timeline.months.at(-1) ?? ""];
  const caption = words.timelineCaption(name(from), name(to), words.foundAgreements(timeline.total));
  return (
    <Card title={caption} actions={<TwelveMonthsSwitch timeline={timeline} />}>
      {timeline.rows.length > 0 ? (
        <>
          <p className="small muted">{words.timelineText}</p>
          <TwelveMonths timeline={timeline} today={today} />
          <details className="behind">
            <summary>{words.asTable}</summary>
            <DeadlineTable caption={caption} rows={timeline.rows.flatMap(({ rows }) => rows)} today={today} />
          </details>
        </>
      ) : (
        <EmptyState title={words.timelineNone} />
      )}
      <Paging page={filter.page} total={timeline.total} shown={timeline.rows.length} size={timelineSize} />
    </Card>
  );
}

/** An address with a filter that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().deadlinePages} to="/deadlines" />;
}
