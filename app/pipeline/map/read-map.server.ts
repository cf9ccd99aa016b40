/** Reads the map of the pipeline: partners by place, drawn for two widths, and the same as a list. */
import { data } from "@remix-run/node";
import type { AgreementFilter } from "#app/agreements/filters";
import { choiceAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { type ListedPartner, type PartnersByPlace, partnersByPlace } from "./by-place.server";
import { type MapPlace, type Mark, marksOf } from "./marks.server";
import { placed, type Standing } from "./placed.server";
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
  home: Home | null;
  /** Places outside of the picture. */
  outside: number;
}

type Home = Point & { name: string };

export interface MapData {
  drawn: Record<keyof typeof frames, Drawn>;
  places: ListedPlace[];
  /** On which page of the list each place that is marked stands. */
  pageOf: Record<string, number>;
  total: { places: number; partners: number };
  /** Partners of no known country, and how many agreements name no partner. */
  nowhere: ListedPartner[];
  withoutPartner: number;
  ours: boolean;
  /** The address says where to look. */
  looked: boolean;
}

/** Whether the map shows our side too. */
export const oursAsked = (url: URL): boolean => choiceAsked(url, "ours", ["yes"]) === "yes";

export async function readMap(ctx: Ctx, filter: AgreementFilter, url: URL): Promise<MapData> {
  const asked = readLook(url.searchParams);
  if (!asked) throw data({ code: "filter" }, 400);
  const ours = oursAsked(url);
  const read = await partnersByPlace(ctx, filter, ours);
  const places = read.groups.map(({ place, partners, agreements }): MapPlace => {
    const { key, name, country, standing } = place;
    return { key, name, country, standing, partners: partners.length, agreements, ...pointOf(place) };
  });
  const home = ours ? null : await homeOf(read);
  const draw = (frame: Frame) => drawn(frame, asked, places, home, read);
  const pictures = { wide: draw(frames.wide), narrow: draw(frames.narrow) };
  const marked = new Set(Object.values(pictures).flatMap(({ marks }) => marks.map(({ place }) => place)));
  const first = (filter.page - 1) * placesOnPage;
  return {
    drawn: pictures,
    places: read.groups.slice(first, first + placesOnPage).map(({ place, partners }) => {
      const { key, name, country, standing } = place;
      return { key, name, country, standing, partners };
    }),
    pageOf: Object.fromEntries(
      places.flatMap(({ key }, at) => (marked.has(key) ? [[key, Math.floor(at / placesOnPage) + 1]] : [])),
    ),
    total: { places: places.length, partners: read.groups.reduce((sum, { partners }) => sum + partners.length, 0) },
    nowhere: read.nowhere,
    withoutPartner: read.withoutPartner,
    ours,
    looked: asked.zoom !== undefined || asked.at !== undefined,
  };
}

/** Our own place, where it is known better than by its country. */
async function homeOf({ office }: PartnersByPlace): Promise<Home | null> {
  const place = office && (await placed(office));
  return place && place.standing !== "country" ? { ...pointOf(place), name: office.called } : null;
}

function drawn(
  frame: Frame,
  asked: Partial<Look>,
  places: MapPlace[],
  home: Home | null,
  { stageOf }: PartnersByPlace,
): Drawn {
  const usual = lookAtAll(frame, home ? [...places, home] : places);
  const box = boxOf(frame, { zoom: asked.zoom ?? usual.zoom, at: asked.at ?? usual.at });
  const shows = ({ x, y }: Point) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  const at = home && pixelsOf(box, home);
  return {
    frame,
    box,
    marks: marksOf(frame, box, places, stageOf, at ? [at] : []),
    ways: waysFrom(frame, box),
    home: home && at && shows(at) ? { ...at, name: home.name } : null,
    outside: places.filter((place) => !shows(pixelsOf(box, place))).length,
  };
}
