/**
 * Which part of the world a map shows, and where in it something lies. A map is drawn for two widths, since a place needs the same room
 * for a finger on both; the address says the same to both. Pure; for browser and server.
 */
import { type Place, type Point, placeOf, pointOf, worldSide } from "./projection";

/** A picture: its size in pixels as it is thought of; what is drawn is stretched with the page. */
export interface Frame {
  width: number;
  height: number;
  /** At this zoom the whole world is in it. */
  least: number;
}

export const frames = {
  wide: { width: 1024, height: 540, least: 2 },
  narrow: { width: 352, height: 400, least: 0.5 },
} as const satisfies Record<string, Frame>;

/** Places on a page of the list below the map. */
export const placesOnPage = 50;

/** Pixels around the world at a zoom: doubled by each whole step. */
const around = (zoom: number) => 256 * 2 ** zoom;

export const mostZoom = 7;
const step = 1;
/** One place alone is shown with what lies around it. */
const closest = 5;
/** Pixels kept free around what is shown, for its marks and names. */
const margin = 56;
/** Of the world's height: there is nothing north and south of this. */
const north = pointOf({ latitude: 78, longitude: 0 }).y;
const south = pointOf({ latitude: -57, longitude: 0 }).y;

export interface Look {
  zoom: number;
  at: Place;
}

/** What the address says; undefined where it says nothing, null where that is no part of the world. */
export function readLook(params: URLSearchParams): Partial<Look> | null {
  const [zoom, at] = [params.get("zoom") ?? "", params.get("at") ?? ""];
  if (zoom !== "" && !/^[0-7](\.5)?$/.test(zoom)) return null;
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,2})?),(-?\d{1,3}(?:\.\d{1,2})?)$/.exec(at) ?? [];
  if (at !== "" && (Math.abs(Number(latitude ?? 91)) > 90 || Math.abs(Number(longitude)) > 180)) return null;
  return {
    zoom: zoom === "" ? undefined : Math.min(mostZoom, Number(zoom)),
    at: at === "" ? undefined : { latitude: Number(latitude), longitude: Number(longitude) },
  };
}

/** The same as the address writes it. */
export const lookParams = ({ zoom, at }: Look): { zoom: string; at: string } => ({
  zoom: String(zoom),
  at: `${Number(at.latitude.toFixed(2))},${Number(at.longitude.toFixed(2))}`,
});

/** The part of the drawing that is seen, in its units, and how many pixels one of them takes. */
export interface Box extends Point {
  width: number;
  height: number;
  scale: number;
  zoom: number;
}

/** Looks at all these points, as near as they allow. */
export function lookAtAll(frame: Frame, points: Point[]): Look {
  const first = points[0] ?? pointOf({ latitude: 20, longitude: 120 });
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  for (const { x, y } of points)
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  const fits = (zoom: number) => {
    const scale = around(zoom) / worldSide;
    return (right - left) * scale <= frame.width - 2 * margin && (bottom - top) * scale <= frame.height - 2 * margin;
  };
  let zoom = points.length === 0 ? frame.least : closest;
  while (zoom > frame.least && !fits(zoom)) zoom -= 0.5;
  return { zoom, at: placeOf({ x: (left + right) / 2, y: (top + bottom) / 2 }) };
}

/** The part that a look shows; never beyond the edges of the world where the world is larger than the picture. */
export function boxOf(frame: Frame, look: Look): Box {
  const zoom = Math.max(frame.least, Math.min(mostZoom, look.zoom));
  const scale = around(zoom) / worldSide;
  const [width, height] = [frame.width / scale, frame.height / scale];
  const centre = pointOf(look.at);
  const x = within(centre.x - width / 2, 0, worldSide - width);
  const y = within(centre.y - height / 2, north, south - height);
  return { x, y, width, height, scale, zoom };
}

/** In the middle where there is less than that. */
const within = (value: number, least: number, most: number) =>
  most < least ? (least + most) / 2 : Math.max(least, Math.min(most, value));

/** Where a point lies in the picture, in pixels. */
export const pixelsOf = (box: Box, { x, y }: Point): Point => ({
  x: (x - box.x) * box.scale,
  y: (y - box.y) * box.scale,
});

export type Way = "in" | "out" | "north" | "south" | "west" | "east";

/** Where the links around a map lead; a way that leads nowhere is left out. */
export function waysFrom(frame: Frame, box: Box): Partial<Record<Way, Look>> {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const moved = (right: number, down: number): Look => ({
    zoom: box.zoom,
    at: placeOf({ x: middle.x + right * box.width, y: middle.y + down * box.height }),
  });
  const nearer = (steps: number): Look => ({ zoom: box.zoom + steps, at: placeOf(middle) });
  const all: Record<Way, [boolean, Look]> = {
    in: [box.zoom + step <= mostZoom, nearer(step)],
    out: [box.zoom > frame.least, { ...nearer(-step), zoom: Math.max(frame.least, box.zoom - step) }],
    north: [box.y > north + 1, moved(0, -0.5)],
    south: [box.y + box.height < south - 1, moved(0, 0.5)],
    west: [box.x > 1, moved(-0.5, 0)],
    east: [box.x + box.width < worldSide - 1, moved(0.5, 0)],
  };
  return Object.fromEntries(Object.entries(all).flatMap(([way, [possible, look]]) => (possible ? [[way, look]] : [])));
}
