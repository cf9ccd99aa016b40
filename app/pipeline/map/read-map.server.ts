/** Reads the map of the pipeline: partners by place, drawn for two widths, and the same as a list. */
import { data } from "@remix-run/node";
import type { AgreementFilter } from "#app/agreements/filters";
import { choiceAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { type MapPlace, type Mark, marksOf, type StageCounts } from "./marks.server";
import { type Partner, readPartners } from "./partner-queries.server";
import { type Placed, placed, type Standing } from "./placed.server";
import { type Point, pointOf } from "./projection";
import {
  type Box,
  boxOf,
  type Frame,
  frames,
  type Look,
  lookAtAll,
  pixelsOf,
  placesOnPage,
  readLook,
  type Way,
  waysFrom,
} from "./view";

export interface ListedPartner {
  id: string;
  name: string;
  count: number;
  stages: StageCounts;
}

export interface ListedPlace {
  key: string;
  name: string | null;
  country: string;
  standing: Standing;
  partners: ListedPartner[];
}

export interface Drawn {
  frame: Frame;
  box: Box;
  marks: Mark[];
  ways: Partial<Record<Way, Look>>;
  /** Our own place, where the picture shows it. */
  home: (Point & { name: string }) | null;
  /** Places outside of the picture. */
  outside: number;
}

export interface MapData {
  drawn: Record<keyof typeof frames, Drawn>;
  places: ListedPlace[];
  /** On which page of the list each place that is marked stands. */
  pageOf: Record<string, number>;
  total: { places: number; partners: number };
  /** Partners of no known country, and agreements that name no partner. */
  nowhere: ListedPartner[];
  withoutPartner: number;
  ours: boolean;
  /** The address says where to look. */
  looked: boolean;
}

export async function readMap(ctx: Ctx, filter: AgreementFilter, url: URL): Promise<MapData> {
  const asked = readLook(url.searchParams);
  if (!asked) throw data({ code: "filter" }, 400);
  const ours = choiceAsked(url, "ours", ["yes"]) === "yes";
  const read = await readPartners(ctx, filter, ours);
  const { byPlace, nowhere } = await grouped(read.partners);
  const listed = (partner: Partner): ListedPartner => {
    const stages: StageCounts = {};
    for (const agreement of partner.agreements) {
      const stage = read.stageOf(agreement);
      stages[stage] = (stages[stage] ?? 0) + 1;
    }
    return { id: partner.id, name: partner.name, count: partner.agreements.size, stages };
  };
  const ordered = [...byPlace].sort((a, b) => b.most - a.most || compare(a.place.key, b.place.key));
  const first = (filter.page - 1) * placesOnPage;
  const places = ordered.map(({ place, partners, agreements }): MapPlace => {
    const { key, name, country, standing } = place;
    return { key, name, country, standing, partners: partners.length, agreements, ...pointOf(place) };
  });
  const office = read.office && (await placed(read.office));
  const home =
    office && office.standing !== "country" && !ours ? { ...pointOf(office), name: read.office?.name ?? "" } : null;
  const draw = (frame: Frame): Drawn => {
    const look = { ...lookAtAll(frame, home ? [...places, home] : places), ...defined(asked) };
    const box = boxOf(frame, look);
    const shows = (point: Point) => point.x >= 0 && point.y >= 0 && point.x <= frame.width && point.y <= frame.height;
    const at = home && pixelsOf(box, home);
    return {
      frame,
      box,
      marks: marksOf(frame, box, places, read.stageOf),
      ways: waysFrom(frame, box),
      home: home && at && shows(at) ? { ...at, name: home.name } : null,
      outside: places.filter((place) => !shows(pixelsOf(box, place))).length,
    };
  };
  const drawn = { wide: draw(frames.wide), narrow: draw(frames.narrow) };
  const marked = new Set(Object.values(drawn).flatMap(({ marks }) => marks.map(({ place }) => place)));
  return {
    drawn,
    places: ordered.slice(first, first + placesOnPage).map(({ place, partners }) => ({
      key: place.key,
      name: place.name,
      country: place.country,
      standing: place.standing,
      partners: partners.map(listed),
    })),
    pageOf: Object.fromEntries(
      ordered.flatMap(({ place }, at) =>
        marked.has(place.key) ? [[place.key, Math.floor(at / placesOnPage) + 1]] : [],
      ),
    ),
    total: { places: ordered.length, partners: read.partners.length },
    nowhere: nowhere.map(listed),
    withoutPartner: read.withoutPartner,
    ours,
    looked: asked.zoom !== undefined || asked.at !== undefined,
  };
}

interface Group {
  place: Placed;
  partners: Partner[];
  agreements: Set<number>;
  most: number;
}

/** Partners by where they are, those with most agreements first. */
async function grouped(partners: Partner[]): Promise<{ byPlace: Group[]; nowhere: Partner[] }> {
  const groups = new Map<string, Group>();
  const nowhere: Partner[] = [];
  const ordered = [...partners].sort((a, b) => b.agreements.size - a.agreements.size || compare(a.name, b.name));
  for (const partner of ordered) {
    const place = await placed(partner);
    if (!place) {
      nowhere.push(partner);
      continue;
    }
    const group = groups.get(place.key) ?? { place, partners: [], agreements: new Set(), most: 0 };
    group.partners.push(partner);
    for (const agreement of partner.agreements) group.agreements.add(agreement);
    groups.set(place.key, { ...group, most: group.agreements.size });
  }
  return { byPlace: [...groups.values()], nowhere };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const defined = ({ zoom, at }: Partial<Look>): Partial<Look> => ({
  ...(zoom === undefined ? {} : { zoom }),
  ...(at === undefined ? {} : { at }),
});
