/**
 * Mercator's projection onto a square: shapes stay as they are known, at any zoom. The square is cut in the middle of the Atlantic, so
 * that Asia and the Pacific are whole. Pure.
 */

/** Side of the square on which land is drawn, in its own units. */
export const worldSide = 8192;

/** The meridian at the left edge. */
export const leftEdge = -30;

export interface Place {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Nothing beyond is drawn: the square would end. */
const mostNorth = 84;

export function pointOf({ latitude, longitude }: Place): Point {
  const turned = (((longitude - leftEdge) % 360) + 360) % 360;
  const radians = (Math.max(-mostNorth, Math.min(mostNorth, latitude)) * Math.PI) / 180;
  const up = Math.log(Math.tan(Math.PI / 4 + radians / 2));
  return { x: (turned / 360) * worldSide, y: (0.5 - up / (2 * Math.PI)) * worldSide };
}

export function placeOf({ x, y }: Point): Place {
  const longitude = (x / worldSide) * 360 + leftEdge;
  const up = (0.5 - y / worldSide) * 2 * Math.PI;
  return {
    latitude: (Math.atan(Math.sinh(up)) * 180) / Math.PI,
    longitude: longitude > 180 ? longitude - 360 : longitude,
  };
}
