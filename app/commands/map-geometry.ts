/**
 * Where land is, and where the middle of each country is, made from the public-domain outlines of Natural Earth (`world-atlas`). What is
 * made is kept in the sources, so that nothing of this is needed while the application runs.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoBounds, geoCentroid, geoContains, geoDistance, geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { english } from "#app/locales/en";
import { leftEdge, worldSide } from "#app/pipeline/map/projection";

type Point = [number, number];
type Topology = Parameters<typeof feature>[0];

interface Polygon {
  type: "Polygon";
  coordinates: Point[][];
}

interface Outline {
  type: "Feature";
  properties: { name: string };
  geometry: Polygon | { type: "MultiPolygon"; coordinates: Point[][][] };
}

const require = createRequire(import.meta.url);
const read = (file: string): Topology => JSON.parse(readFileSync(file, "utf8"));

/** Every file with what it has to hold. */
export function mapFiles(): Record<string, string> {
  return {
    "app/pipeline/map/land.svg": landSvg(),
    "app/pipeline/map/country-middles.server.ts": countryMiddlesModule(),
  };
}

/** Finer than this no edge is drawn, in units of the world's side. */
const tolerance = 0.6;

/** All land as one shape, without borders and without the Antarctic. The shape is named, to be used in the colour of the page. */
function landSvg(): string {
  const topology = read(require.resolve("world-atlas/land-50m.json"));
  const land = feature(topology, topology.objects.land as never);
  const rings: Point[][] = [];
  const pen = {
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push([x, y]),
    closePath() {},
    beginPath() {},
    arc() {},
  };
  const projection = geoMercator()
    .rotate([-(leftEdge + 180), 0])
    .scale(worldSide / (2 * Math.PI))
    .translate([worldSide / 2, worldSide / 2]);
  geoPath(projection, pen as never)(land as never);
  const antarctic = (projection([0, -60]) as Point)[1];
  const d = rings
    .filter((ring) => ring.some(([, y]) => y < antarctic))
    .map(ringPath)
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${worldSide} ${worldSide}"><title>Land</title><path id="land" d="${d}"/></svg>\n`;
}

/** A ring in whole units, each point relative to the one before; nothing for one smaller than a unit. */
function ringPath(ring: Point[]): string {
  const whole: Point[] = [];
  for (const [x, y] of simplified(ring)) {
    const point: Point = [Math.round(x), Math.round(y)];
    const before = whole.at(-1);
    if (before?.[0] !== point[0] || before[1] !== point[1]) whole.push(point);
  }
  const [first, ...rest] = whole;
  if (!first || rest.length < 3) return "";
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

/** Ramer, Douglas and Peucker: without the points that lie on the way between others. */
function simplified(line: Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let farthest = { at: 0, off: 0 };
  for (const [at, point] of line.entries()) {
    const off = distance(point, first, last);
    if (off > farthest.off) farthest = { at, off };
  }
  if (farthest.off <= tolerance) return [first, last];
  return [...simplified(line.slice(0, farthest.at + 1)).slice(0, -1), ...simplified(line.slice(farthest.at))];
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs(dy * x - dx * y + x2 * y1 - y2 * x1) / length;
}

/** What the atlas calls countries otherwise than the catalogue. */
const otherNames: Record<string, string> = {
  "Antigua and Barb.": "AG",
  "Bosnia and Herz.": "BA",
  "Br. Indian Ocean Ter.": "IO",
  "British Virgin Is.": "VG",
  "Cabo Verde": "CV",
  "Cayman Is.": "KY",
  "Central African Rep.": "CF",
  Congo: "CG",
  "Cook Is.": "CK",
  "Dem. Rep. Congo": "CD",
  "Dominican Rep.": "DO",
  "Eq. Guinea": "GQ",
  "Faeroe Is.": "FO",
  "Falkland Is.": "FK",
  "Fr. Polynesia": "PF",
  "Fr. S. Antarctic Lands": "TF",
  "Heard I. and McDonald Is.": "HM",
  "Hong Kong": "HK",
  Macao: "MO",
  Macedonia: "MK",
  "Marshall Is.": "MH",
  Myanmar: "MM",
  "N. Mariana Is.": "MP",
  Palestine: "PS",
  "Pitcairn Is.": "PN",
  "S. Geo. and the Is.": "GS",
  "S. Sudan": "SS",
  "Saint Helena": "SH",
  "Saint Lucia": "LC",
  "Solomon Is.": "SB",
  "St. Kitts and Nevis": "KN",
  "St. Pierre and Miquelon": "PM",
  "St. Vin. and Gren.": "VC",
  "São Tomé and Principe": "ST",
  "Trinidad and Tobago": "TT",
  Turkey: "TR",
  "Turks and Caicos Is.": "TC",
  "U.S. Virgin Is.": "VI",
  "United States of America": "US",
  Vatican: "VA",
  "W. Sahara": "EH",
  "Wallis and Futuna Is.": "WF",
  Åland: "AX",
};

/** The middle of each country that the atlas has an outline of: longitude and latitude. */
function countryMiddles(): [string, Point][] {
  const topology = read(require.resolve("world-atlas/countries-50m.json"));
  const { features } = feature(topology, topology.objects.countries as never) as unknown as { features: Outline[] };
  const codes = new Map(Object.entries(english.countries).map(([code, name]) => [bare(name), code]));
  const found = features.flatMap((outline): [string, Point][] => {
    const code = otherNames[outline.properties.name] ?? codes.get(bare(outline.properties.name));
    return code ? [[code, middleOf(outline)]] : [];
  });
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** "Viet Nam" and "Vietnam", "Côte d'Ivoire" and "Cote d’Ivoire". */
const bare = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");

/** The middle of the outline; where that lies outside, of its largest part; and where that does too, the inner point nearest to it. */
function middleOf(outline: Outline): Point {
  const whole = geoCentroid(outline);
  if (geoContains(outline, whole)) return whole;
  const { type, coordinates } = outline.geometry;
  const parts = (type === "Polygon" ? [coordinates] : coordinates).map(
    (rings): Polygon => ({ type: "Polygon", coordinates: rings }),
  );
  const largest = parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  const middle = geoCentroid(largest);
  if (geoContains(largest, middle)) return middle;
  const inner = grid(geoBounds(largest)).filter((point) => geoContains(largest, point));
  return inner.reduce((a, b) => (geoDistance(b, middle) < geoDistance(a, middle) ? b : a), inner[0] ?? middle);
}

function grid([[west, south], [east, north]]: [Point, Point], steps = 60): Point[] {
  const at = (from: number, to: number, step: number) => from + ((to - from) * (step + 0.5)) / steps;
  return Array.from(
    { length: steps * steps },
    (_, number): Point => [at(west, east, number % steps), at(south, north, Math.floor(number / steps))],
  );
}

function countryMiddlesModule(): string {
  const lines = countryMiddles().map(
    ([code, [longitude, latitude]]) => `  ${code}: [${short(longitude)}, ${short(latitude)}],`,
  );
  return `/** The middle of each country's outline: longitude and latitude. Made by \`npm run map:draw\`; not to be changed by hand. */
export const countryMiddles: Record<string, readonly [longitude: number, latitude: number]> = {
${lines.join("\n")}
};
`;
}

const short = (degrees: number) => Number(degrees.toFixed(2));
