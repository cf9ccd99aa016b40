/** `/organisations`: every organisation, found by any of its names. */
import { Link, useLoaderData } from "@remix-run/react";
import { countriesKept } from "#app/organisations/countries.server";
import { listOrganisations } from "#app/organisations/organisation-list.server";
import { shownNames } from "#app/organisations/shown-names";
import { organisationTypes } from "#app/organisations/types";
import { choiceAsked, textAsked } from "#app/platform/asked";
import { countryCodes, countryName } from "#app/platform/codes";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import type { LocalName } from "#app/platform/record-fields";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { ChoiceFilter, FilterButtons, Filters, optionsOf, WordsFilter } from "#app/ui/filters";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = {
    q: textAsked(url, "q", 200),
    country: choiceAsked(url, "country", countryCodes),
    type: choiceAsked(url, "type", organisationTypes),
  };
  const list = orLastPage(url, await listOrganisations(ctx, filter, pageOf(url)));
  return { filter, list, countries: await countriesKept(ctx) };
});

export const meta = titled((t) => t.organisations.title);
export const links = foreignScripts;

export default function Organisations() {
  const t = useText();
  const words = t.organisations;
  const may = useViewer()?.may;
  const { filter, list } = useLoaderData<typeof loader>();
  const filtered = Boolean(filter.q || filter.country || filter.type);
  const bring = may?.write ? <ButtonLink to="/imports/new?subject=organisations">{t.ui.importLink}</ButtonLink> : null;
  const add = may?.write ? (
    <ButtonLink to="/organisations/new" kind="main">
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        list.rows.length > 0 || filtered ? (
          <>
            <ButtonLink kind="quiet" to="/organisations/duplicates">
              {t.merging.duplicatesShort}
            </ButtonLink>
            {bring}
            {add}
          </>
        ) : null
      }
    >
      <div className="stack">
        <OrganisationFilters />
        <Card>
          <DataTable
            caption={`${words.caption}: ${words.found(list.total)}`}
            rows={list.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: words.name,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    <Link to={`/organisations/${row.id}`}>{row.name}</Link>
                    {row.shortName ? <span className="muted"> ({row.shortName})</span> : null}
                    <OtherNames row={row} />
                    {row.answeredBy ? <span className="under">{words.successorNow(row.answeredBy)}</span> : null}
                  </>
                ),
              },
              { key: "type", header: words.type, cell: (row) => words.types[row.type] },
              { key: "country", header: words.countryShort, cell: (row) => countryName(t, row.country) },
              { key: "place", header: words.place, cell: (row) => row.place ?? "–", hideOnPhone: true },
              {
                key: "agreements",
                header: words.agreements,
                numeric: true,
                cell: ({ agreements, observed }) => (
                  <>
                    {agreements}
                    {observed > 0 ? <span className="under">{words.glance.observed(observed)}</span> : null}
                  </>
                ),
              },
            ]}
            empty={
              filtered ? (
                <EmptyState
                  title={words.nothingFound}
                  action={<ButtonLink to="/organisations">{words.clear}</ButtonLink>}
                >
                  {words.nothingFoundText}
                </EmptyState>
              ) : (
                <EmptyState
                  title={words.none}
                  action={
                    <>
                      {add}
                      {bring}
                    </>
                  }
                >
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

function OtherNames({ row: { shortName, names } }: { row: { shortName: string | null; names: LocalName[] } }) {
  const shown = shownNames(shortName, names);
  if (shown.length === 0) return null;
  return (
    <span className="under">
      <LocalNames names={shown} />
    </span>
  );
}

function OrganisationFilters() {
  const words = useText().organisations;
  const { filter, countries } = useLoaderData<typeof loader>();
  return (
    <Filters label={words.title}>
      <WordsFilter label={words.search} value={filter.q} />
      <ChoiceFilter
        name="country"
        label={words.countryShort}
        value={filter.country}
        any={words.anyCountry}
        options={countries.map(({ code, name }) => [code, name])}
      />
      <ChoiceFilter
        name="type"
        label={words.type}
        value={filter.type}
        any={words.anyType}
        options={optionsOf(organisationTypes, words.types)}
      />
      <FilterButtons
        apply={words.filter}
        clear={words.clear}
        clearTo={filter.q || filter.country || filter.type ? "/organisations" : null}
      />
    </Filters>
  );
}
