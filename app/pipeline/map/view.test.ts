import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, placeOf, pointOf, worldSide } from "./projection";
import { boxOf, frames, lookAtAll, lookParams, pixelsOf, readLook, waysFrom } from "./view";

const look = (search: string) => readLook(new URLSearchParams(search));
const hcmc: Place = { latitude: 10.78, longitude: 106.7 };
const busan: Place = { latitude: 35.1, longitude: 129.01 };
const lima: Place = { latitude: -12.05, longitude: -77.05 };

const anywhere = fc.record({
  latitude: fc.double({ min: -57, max: 78, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const frame = fc.constantFrom(frames.wide, frames.narrow);

describe("the projection", () => {
  it("leads back to the place", () => {
    fc.assert(
      fc.property(anywhere, (place) => {
        const back = placeOf(pointOf(place));
        expect(back.latitude).toBeCloseTo(place.latitude, 6);
        expect(Math.abs(((back.longitude - place.longitude + 540) % 360) - 180)).toBeLessThan(1e-6);
      }),
    );
  });

  it("has Asia left of America, and both whole", () => {
    expect(pointOf(hcmc).x).toBeLessThan(pointOf(lima).x);
    expect(pointOf(lima).x).toBeLessThan(worldSide);
  });
});

describe("the part of the world that an address asks for", () => {
  it.each(["zoom=8", "zoom=-1", "zoom=1.2", "zoom=x", "at=91,0", "at=10", "at=1,181", "at=10.123,1", "at=%27"])(
    "is refused: %s",
    (search) => expect(look(search)).toBeNull(),
  );

  it("is read as it is written", () => {
    expect(look(new URLSearchParams(lookParams({ zoom: 4.5, at: hcmc })).toString())).toEqual({ zoom: 4.5, at: hcmc });
    expect(look("")).toEqual({ zoom: undefined, at: undefined });
  });
});

describe("a map", () => {
  it("shows all its places, unless the whole world is too large for the picture", () => {
    fc.assert(
      fc.property(frame, fc.array(anywhere, { minLength: 1, maxLength: 9 }), (frame, places) => {
        const points = places.map(pointOf);
        const box = boxOf(frame, lookAtAll(frame, points));
        for (const { x, y } of points.map((point) => pixelsOf(box, point))) {
          expect(x).toBeGreaterThanOrEqual(-12);
          expect(x).toBeLessThanOrEqual(frame.width + 12);
          if (frame === frames.narrow || box.zoom > frame.least) {
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(frame.height);
          }
        }
      }),
    );
  });

  it("comes nearer the less it has to show", () => {
    const zoom = (places: Place[]) => lookAtAll(frames.wide, places.map(pointOf)).zoom;
    expect(zoom([busan])).toBe(5);
    expect(zoom([hcmc, busan])).toBe(4);
    expect(zoom([hcmc, busan, lima])).toBe(2.5);
  });

  it("can be walked from edge to edge and in and out, and no further", () => {
    for (const frame of Object.values(frames))
      for (const way of ["north", "south", "west", "east", "in", "out"] as const) {
        let box = boxOf(frame, { zoom: 4, at: hcmc });
        let steps = 0;
        for (let next = waysFrom(frame, box)[way]; next; next = waysFrom(frame, box)[way]) {
          box = boxOf(frame, next);
          expect(++steps).toBeLessThan(40);
        }
        expect(steps).toBeGreaterThan(0);
      }
  });
});
