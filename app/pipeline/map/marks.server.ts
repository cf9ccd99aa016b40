/**
 * The marks of a map: one for each place, or for several that lie too near to be told apart. Each counts its agreements once, however
 * many of its partners they are with.
 */
import Supercluster from "supercluster";
import type { Stage } from "#db/schema";
import type { Standing } from "./placed.server";
import { type Point, placeOf, worldSide } from "./projection";
import { type Box, type Frame, type Look, lookAtAll, pixelsOf } from "./view";

/** A place with what is there. Agreements are numbers, so that marks can tell whether two of them are the same. */
export interface MapPlace extends Point {
  key: string;
  /** Null where it stands for its country. */
  name: string | null;
  country: string;
  standing: Standing;
  partners: number;
  agreements: ReadonlySet<number>;
}

export type StageCounts = Partial<Record<Stage, number>>;

export interface Mark extends Point {
  /** Diameter in pixels. */
  size: number;
  count: number;
  partners: number;
  stages: StageCounts;
  /** Of places: the first few, those with most first; how many more there are. */
  names: Pick<MapPlace, "name" | "country" | "standing">[];
  more: number;
  /** The one place it is; otherwise where its places are seen apart. */
  place: string | null;
  look: Look | null;
  /** On which side its name has room. */
  label: Side | null;
}

export type Side = "right" | "left" | "below" | "above";

/** Nearer than this, in pixels, marks cover each other. */
const near = 46;
const named = 3;
/** Letters of a country’s name, which the reader’s language decides. */
const longCountry = 12;

const sizeOf = (count: number) => (count >= 100 ? 44 : count >= 10 ? 38 : 32);

/** `stageOf`: where the agreement of a number stands. `also`: what names must not cover besides, in pixels. */
export function marksOf(
  frame: Frame,
  box: Box,
  places: MapPlace[],
  stageOf: (agreement: number) => Stage,
  also: Point[] = [],
): Mark[] {
  const marks = clustered(box, places)
    .map((together) => markOf(frame, box, together, stageOf))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)
    .sort((a, b) => b.count - a.count || a.x - b.x);
  return withLabels(frame, marks, also);
}

/** Places that lie near each other at this zoom, together. */
function clustered(box: Box, places: MapPlace[]): MapPlace[][] {
  const index = new Supercluster<{ place: MapPlace }>({
    maxZoom: 0,
    radius: near,
    extent: box.scale * worldSide,
  });
  // It measures on the same projection, around the meridian of Greenwich: so the square is given to it as if it lay there.
  index.load(
    places.map((place) => ({
      type: "Feature",
      properties: { place },
      geometry: { type: "Point", coordinates: asIfFromGreenwich(place) },
    })),
  );
  return index.getClusters([-180, -90, 180, 90], 0).map(({ properties }) => {
    if (!("cluster_id" in properties)) return [properties.place];
    const leaves = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
    return leaves.map((leaf) => leaf.properties.place);
  });
}

function asIfFromGreenwich({ x, y }: Point): [longitude: number, latitude: number] {
  return [(x / worldSide) * 360 - 180, placeOf({ x, y }).latitude];
}

function markOf(frame: Frame, box: Box, together: MapPlace[], stageOf: (agreement: number) => Stage): Mark {
  const places = [...together].sort((a, b) => b.agreements.size - a.agreements.size || (a.key < b.key ? -1 : 1));
  const agreements = new Set(places.flatMap((place) => [...place.agreements]));
  const stages: StageCounts = {};
  for (const agreement of agreements) stages[stageOf(agreement)] = (stages[stageOf(agreement)] ?? 0) + 1;
  const [only, ...others] = places;
  // Among several it lies where most of it is.
  const weight = places.reduce((sum, place) => sum + place.agreements.size, 0);
  const mean = (of: (place: MapPlace) => number) =>
    places.reduce((sum, place) => sum + of(place) * place.agreements.size, 0) / weight;
  return {
    ...pixelsOf(box, { x: mean(({ x }) => x), y: mean(({ y }) => y) }),
    size: sizeOf(agreements.size),
    count: agreements.size,
    partners: places.reduce((sum, { partners }) => sum + partners, 0),
    stages,
    names: places.slice(0, named).map(({ name, country, standing }) => ({ name, country, standing })),
    more: Math.max(0, places.length - named),
    place: others.length === 0 ? (only?.key ?? null) : null,
    look: others.length === 0 ? null : nearer(frame, box, places),
    label: null,
  };
}

/** Nearer in any case: places that still lie together are then told apart by the list. */
function nearer(frame: Frame, box: Box, places: MapPlace[]): Look {
  const look = lookAtAll(frame, places);
  return { ...look, zoom: Math.max(look.zoom, Math.min(box.zoom + 1, 7)) };
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Names stand beside their marks where nothing else is: those with most first. Widths are estimated, rather too large. */
function withLabels(frame: Frame, marks: Mark[], also: Point[]): Mark[] {
  const taken: Area[] = [
    ...marks.map(({ x, y, size }) => around(x, y, size + 4, size + 4)),
    ...also.map(({ x, y }) => around(x, y, 14, 14)),
  ];
  return marks.map((mark) => {
    const [first] = mark.names;
    if (!first) return mark;
    const others = mark.names.length + mark.more > 1 ? 3 : 0;
    const width = ((first.name?.length ?? longCountry) + others) * 7.2 + 10;
    const label = (["right", "left", "below", "above"] as const).find((side) => {
      const area = labelArea(mark, side, width);
      const inside =
        area.left >= 2 && area.right <= frame.width - 2 && area.top >= 2 && area.bottom <= frame.height - 2;
      if (!inside || taken.some((other) => overlap(area, other))) return false;
      taken.push(area);
      return true;
    });
    return { ...mark, label: label ?? null };
  });
}

const around = (x: number, y: number, width: number, height: number): Area => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

function labelArea({ x, y, size }: Mark, side: Side, width: number): Area {
  const height = 18;
  const off = size / 2 + 4;
  switch (side) {
    case "right":
      return around(x + off + width / 2, y, width, height);
    case "left":
      return around(x - off - width / 2, y, width, height);
    case "below":
      return around(x, y + off + height / 2, width, height);
    case "above":
      return around(x, y - off - height / 2, width, height);
  }
}

const overlap = (a: Area, b: Area) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
