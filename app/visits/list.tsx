/** `/visits`: delegations in and out, upcoming and past. */
import { Link, useLoaderData } from "@remix-run/react";
import { formatSpan, relativeDays } from "#app/platform/days";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { ChoiceFilter, FilterButtons, Filters, optionsOf } from "#app/ui/filters";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { Tag } from "#app/ui/tag";
import { useViewer } from "#app/ui/viewer";
import { visitFilter, whens } from "#app/visits/filter";
import { directions } from "#app/visits/forms";
import { type ListedVisit, listVisits, visitCountries } from "#app/visits/visit-list.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = visitFilter(url);
  const [list, countries] = await Promise.all([listVisits(ctx, filter, pageOf(url)), visitCountries(ctx)]);
  return { filter, list: orLastPage(url, list), countries, today: ctx.today };
});

export const meta = titled((t) => t.visits.title);
export const links = foreignScripts;

export default function Visits() {
  const words = useText().visits;
  const may = useViewer()?.may;
  const { filter, list } = useLoaderData<typeof loader>();
  const filtered = Object.values(filter).some(Boolean);
  const add = may?.write ? (
    <ButtonLink to="/visits/new" kind="main">
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ButtonLink to="/gifts">{words.gift.title}</ButtonLink>
          {list.rows.length > 0 || filtered ? add : null}
        </>
      }
    >
      <div className="stack">
        <VisitFilters />
        <Card>
          <DataTable
            caption={`${words.caption}: ${words.found(list.total)}`}
            rows={list.rows}
            rowKey={(row) => row.id}
            columns={useColumns()}
            empty={
              filtered ? (
                <EmptyState title={words.nothingFound} action={<ButtonLink to="/visits">{words.clear}</ButtonLink>}>
                  {words.nothingFoundText}
                </EmptyState>
              ) : (
                <EmptyState title={words.none} action={add}>
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

function useColumns(): Column<ListedVisit>[] {
  const t = useText();
  const words = t.visits;
  return [
    {
      key: "visit",
      header: words.visit,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={`/visits/${row.id}`}>{row.title}</Link>
          <span className="under">{[words.directions[row.direction], ...row.places].join(" · ")}</span>
        </>
      ),
    },
    {
      key: "days",
      header: words.days,
      cell: (row) =>
        row.firstOn === row.lastOn ? (
          <DayText day={row.firstOn} withWeekday />
        ) : (
          <span className="whole">{formatSpan(t, row.firstOn, row.lastOn)}</span>
        ),
    },
    {
      key: "partners",
      header: words.partners,
      hideOnPhone: true,
      cell: (row) => (row.partners.length > 0 ? <PartnerNames names={row.partners} /> : "–"),
    },
    { key: "owner", header: words.owner, cell: (row) => row.owner ?? words.nobody },
    { key: "state", header: words.state, cell: (row) => <State row={row} /> },
  ];
}

/** The first few; the page of the visit names all. */
function PartnerNames({ names }: { names: string[] }) {
  return (
    <>
      {names.slice(0, 3).map((name) => (
        <span key={name} className="each">
          {name}
        </span>
      ))}
      {names.length > 3 ? <span className="under">+ {names.length - 3}</span> : null}
    </>
  );
}

function State({ row }: { row: ListedVisit }) {
  const t = useText();
  const { states } = t.visits;
  const { today } = useLoaderData<typeof loader>();
  if (row.cancelledOn) return <Tag>{states.cancelled}</Tag>;
  if (row.firstOn > today) return relativeDays(t, today, row.firstOn);
  if (row.lastOn >= today) return <Tag tone="accent">{states.underWay}</Tag>;
  return row.toClose ? <Tag tone="warn">{states.toClose}</Tag> : <Tag tone="good">{states.closed}</Tag>;
}

function VisitFilters() {
  const words = useText().visits;
  const { filter, countries } = useLoaderData<typeof loader>();
  return (
    <Filters label={words.title}>
      <ChoiceFilter
        name="when"
        label={words.when}
        value={filter.when}
        any={words.anyTime}
        options={optionsOf(whens, words.whens)}
      />
      <ChoiceFilter
        name="direction"
        label={words.direction}
        value={filter.direction}
        any={words.anyDirection}
        options={optionsOf(directions, words.directions)}
      />
      <ChoiceFilter
        name="country"
        label={words.country}
        value={filter.country}
        any={words.anyCountry}
        options={countries.map(({ code, name }) => [code, name])}
      />
      <ChoiceFilter
        name="whose"
        label={words.whose}
        value={filter.whose}
        any={words.anybody}
        options={[["mine", words.mine]]}
      />
      <FilterButtons
        apply={words.filter}
        clear={words.clear}
        clearTo={Object.values(filter).some(Boolean) ? "/visits" : null}
      />
    </Filters>
  );
}
