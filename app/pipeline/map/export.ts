/** `/pipeline/map/export`: the list below the map as a file, all pages of it. */
import { data } from "@remix-run/node";
import { readFilter, stages } from "#app/agreements/filters";
import type { ExportColumn } from "#app/exports/column";
import { exportFile } from "#app/exports/export-file.server";
import type { Catalogue } from "#app/locales/catalogue";
import { countryName } from "#app/platform/codes";
import { reading } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { pipelineOrder } from "../views";
import { type ListedPartner, partnersByPlace } from "./by-place.server";
import type { Placed } from "./placed.server";
import { oursAsked } from "./read-map.server";

interface Row {
  partner: ListedPartner;
  place: Placed | null;
}

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, pipelineOrder);
  if (!filter) throw data({ code: "filter" }, 400);
  const t = textIn(ctx.locale);
  const { groups, nowhere } = await partnersByPlace(ctx, filter, oursAsked(url));
  const rows: Row[] = [
    ...groups.flatMap(({ place, partners }) => partners.map((partner) => ({ place, partner }))),
    ...nowhere.map((partner) => ({ place: null, partner })),
  ];
  return exportFile(ctx, url, {
    name: t.partnerMap.file,
    plainName: "partners-by-place",
    columns: columnsOf(t),
    total: rows.length,
    batches: (async function* () {
      yield rows;
    })(),
  });
});

/** Coordinates only where they are on record: the others are where the map draws, and nobody's fact. */
function columnsOf(t: Catalogue): ExportColumn<Row>[] {
  const words = t.partnerMap;
  const known = ({ place }: Row) => (place?.standing === "exact" ? place : null);
  return [
    { key: "place", head: words.place, cell: ({ place }) => place?.name ?? null },
    {
      key: "country",
      head: words.country,
      cell: ({ place }) => place && countryName(t, place.country),
      json: ({ place }) => place?.country ?? null,
    },
    {
      key: "placed",
      head: words.placed,
      width: 36,
      cell: ({ place }) => (place ? words.standings[place.standing] : words.nowhere),
      json: ({ place }) => place?.standing ?? null,
    },
    { key: "latitude", head: words.latitude, type: "number", cell: (row) => known(row)?.latitude ?? null },
    { key: "longitude", head: words.longitude, type: "number", cell: (row) => known(row)?.longitude ?? null },
    { key: "partner", head: words.partner, width: 44, cell: ({ partner }) => partner.name },
    { key: "agreements", head: words.count, type: "number", cell: ({ partner }) => partner.count },
    ...stages.map(
      (stage): ExportColumn<Row> => ({
        key: stage,
        head: t.stages[stage],
        type: "number",
        cell: ({ partner }) => partner.stages[stage] ?? 0,
      }),
    ),
  ];
}
