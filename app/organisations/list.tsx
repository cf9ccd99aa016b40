/** `/organisations`: every organisation, found by any of its names. */
import { Form, Link, useLoaderData } from "@remix-run/react";
import { countriesKept } from "#app/organisations/countries.server";
import { listOrganisations } from "#app/organisations/organisation-list.server";
import { shownNames } from "#app/organisations/shown-names";
import { organisationTypes } from "#app/organisations/types";
import { choiceAsked, textAsked } from "#app/platform/asked";
import { countryCodes, countryName } from "#app/platform/codes";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import type { LocalName } from "#app/platform/record-fields";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
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
  const list = await listOrganisations(ctx, filter, pageOf(url));
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
  const add = may?.write ? (
    <>
      <ButtonLink to="/imports/new?subject=organisations">{t.ui.importLink}</ButtonLink>
      <ButtonLink to="/organisations/new" kind="main">
        {words.add}
      </ButtonLink>
    </>
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
            {add}
          </>
        ) : null
      }
    >
      <div className="stack">
        <Filters />
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
              { key: "agreements", header: words.agreements, numeric: true, cell: (row) => row.agreements },
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

function OtherNames({ row: { shortName, names } }: { row: { shortName: string | null; names: LocalName[] } }) {
  const shown = shownNames(shortName, names);
  if (shown.length === 0) return null;
  return (
    <span className="under">
      <LocalNames names={shown} />
    </span>
  );
}

function Filters() {
  const words = useText().organisations;
  const { filter, countries } = useLoaderData<typeof loader>();
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={JSON.stringify(filter)} method="get" role="search" aria-label={words.title} className="filters">
      <label>
        {words.search}
        <input type="search" name="q" defaultValue={filter.q} maxLength={200} autoComplete="off" />
      </label>
      <label>
        {words.countryShort}
        <select name="country" defaultValue={filter.country}>
          <option value="">{words.anyCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.type}
        <select name="type" defaultValue={filter.type}>
          <option value="">{words.anyType}</option>
          {organisationTypes.map((type) => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </select>
      </label>
      <Button>{words.filter}</Button>
      {filter.q || filter.country || filter.type ? (
        <ButtonLink to="/organisations" kind="quiet">
          {words.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
