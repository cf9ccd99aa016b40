/** A small map of where an organisation lies, from the geometry of the map of partners. Only where that is known: never in the middle of a country. */
import { type Placeable, placed } from "#app/pipeline/map/placed.server";
import { pointOf } from "#app/pipeline/map/projection";
import { boxOf, type Frame, pixelsOf } from "#app/pipeline/map/view";

export interface PlaceMap {
  /** The part of the drawing that is seen: `x y width height`. */
  viewBox: string;
  /** Where the mark stands, in hundredths of width and height. */
  left: number;
  top: number;
  /** By its coordinates on record, or by the name of its place. */
  standing: "exact" | "name";
  name: string | null;
}

const frame: Frame = { width: 344, height: 190, least: 0.5 };

/** Near enough to see which coast it is, far enough to see which country. */
const zoom = 4.5;

/** Null where neither coordinates nor a place of a known name are on record. */
export async function placeMap(organisation: Placeable): Promise<PlaceMap | null> {
  const place = await placed(organisation);
  if (!place || place.standing === "country") return null;
  const box = boxOf(frame, { zoom, at: place });
  const { x, y } = pixelsOf(box, pointOf(place));
  const hundredths = (part: number, whole: number) => Math.round((10_000 * part) / whole) / 100;
  return {
    viewBox: [box.x, box.y, box.width, box.height].map((number) => number.toFixed(1)).join(" "),
    left: hundredths(x, frame.width),
    top: hundredths(y, frame.height),
    standing: place.standing,
    name: place.name,
  };
}
