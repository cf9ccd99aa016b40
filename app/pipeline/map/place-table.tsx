/** What the map shows, as a table: place by place its partners, and their agreements by stage. Every number opens the list that it counts. */
import { Link, useSearchParams } from "@remix-run/react";
import { stages } from "#app/agreements/filters";
import { countryName } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { type Column, DataTable } from "#app/ui/data-table";
import { withParams } from "#app/ui/search-params";
import { StageIcon } from "#app/ui/stage-tag";
import type { ListedPartner } from "./by-place.server";
import type { ListedPlace } from "./read-map.server";

interface Row {
  partner: ListedPartner;
  place: ListedPlace;
  first: boolean;
}

interface PlaceTableProps {
  places: ListedPlace[];
  total: number;
}

export function PlaceTable({ places, total }: PlaceTableProps) {
  const words = useText().partnerMap;
  const rows = places.flatMap((place) =>
    place.partners.map((partner, at): Row => ({ partner, place, first: at === 0 })),
  );
  const columns: Column<Row>[] = [
    { key: "place", header: words.place, cell: (row) => <PlaceCell row={row} /> },
    {
      key: "partner",
      header: words.partner,
      rowHeader: true,
      wide: true,
      cell: ({ partner }) => <Link to={`/organisations/${partner.id}`}>{partner.name}</Link>,
    },
    {
      key: "count",
      header: words.count,
      numeric: true,
      cell: ({ partner }) => <CountLink partner={partner} />,
    },
    { key: "stages", header: words.byStage, cell: ({ partner }) => <StageLinks partner={partner} /> },
  ];
  return (
    <DataTable
      caption={words.listCaption(words.placesCount(total))}
      columns={columns}
      rows={rows}
      rowKey={({ place, partner }) => `${place.key} ${partner.id}`}
    />
  );
}

function PlaceCell({ row: { place, first } }: { row: Row }) {
  const t = useText();
  const words = t.partnerMap;
  const country = countryName(t, place.country);
  const name = place.name ?? country;
  if (!first) return <span className="muted map-same">{name}</span>;
  return (
    <span id={`place-${place.key}`} className="map-place" tabIndex={-1}>
      {name}
      {place.name ? <span className="under">{country}</span> : null}
      <span className="under">{words.placedHow(words.standings[place.standing])}</span>
    </span>
  );
}

/** Where a list of the partner's agreements is, under everything else that the map is filtered by. */
export function useListOf() {
  const [params] = useSearchParams();
  return (partner: string, stage?: string) => ({
    pathname: "/pipeline",
    search: withParams(params, {
      view: "table",
      partner,
      ...(stage ? { stage } : {}),
      ...Object.fromEntries(["zoom", "at", "ours", "page"].map((name) => [name, null])),
    }),
  });
}

function CountLink({ partner: { id, name, count } }: { partner: ListedPartner }) {
  const words = useText().partnerMap;
  const listOf = useListOf();
  return (
    <Link className="link" to={listOf(id)} aria-label={words.agreementsOf(name, count)}>
      {count}
    </Link>
  );
}

function StageLinks({ partner: { id, name, stages: counts } }: { partner: ListedPartner }) {
  const t = useText();
  const listOf = useListOf();
  return (
    <ul className="map-stages">
      {stages.map((stage) => {
        const count = counts[stage];
        if (!count) return null;
        const told = t.partnerMap.inStageOf(count, t.stages[stage].toLowerCase(), name);
        return (
          <li key={stage}>
            <Link data-stage={stage} to={listOf(id, stage)} title={t.stages[stage]} aria-label={told}>
              <StageIcon stage={stage} />
              {count}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
