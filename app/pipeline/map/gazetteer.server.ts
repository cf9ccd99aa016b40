/**
 * Where a place lies, by its name and country: cities, and provinces among their cities. Nothing is guessed: a name that stands for
 * several places in a country is none, unless what is said after it tells them apart.
 */
import type { CityData } from "city-timezones";
import type { Place } from "./projection";

export interface NamedPlace extends Place {
  name: string;
}

type Gazetteer = Record<"cities" | "provinces", Map<string, CityData[]>>;

let read: Promise<Gazetteer> | undefined;

/** Read when a map is first asked for: it is large, and most pages need nothing of it. */
async function gazetteer(): Promise<Gazetteer> {
  const { default: data } = await import("city-timezones");
  const cities = new Map<string, CityData[]>();
  const provinces = new Map<string, CityData[]>();
  const note = (where: Map<string, CityData[]>, name: string, city: CityData) => {
    const key = `${city.iso2}:${bare(name)}`;
    const known = where.get(key);
    if (known) known.push(city);
    else where.set(key, [city]);
  };
  for (const city of data.cityMapping) {
    for (const name of new Set([bare(city.city), bare(city.city_ascii)])) note(cities, name, city);
    if (city.province) note(provinces, city.province, city);
  }
  return { cities, provinces };
}

/** Accent-blind, without signs. */
const bare = (name: string) =>
  name
    .normalize("NFD")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What belongs to the sort of place, not to its name: "City of Busan", "Busan Metropolitan City", "Gyeonggi-do". */
const sortOfPlace = [
  /^(city|municipality|province|prefecture|state) of (the )?/,
  / ((metropolitan|special|autonomous|capital) )?(city|municipality|province|prefecture|region|state)$/,
  / (do|si|gun|shi|ken|fu|sheng)$/,
];

function namesOf(name: string): string[] {
  const whole = bare(name);
  return [...new Set([whole, ...sortOfPlace.map((sort) => whole.replace(sort, ""))])].filter(Boolean);
}

/** The place a text names in a country, "Huangpu District, Guangzhou": its first part that is known. */
export async function findPlace(text: string, country: string): Promise<NamedPlace | null> {
  read ??= gazetteer();
  const known = await read;
  const parts = text.split(/[,;·]/).filter((part) => bare(part));
  for (const [at, part] of parts.entries()) {
    const after = parts.slice(at + 1).flatMap(namesOf);
    const found = cityOf(known, part, country, after) ?? provinceOf(known, part, country);
    if (found) return found;
  }
  return null;
}

function cityOf({ cities }: Gazetteer, name: string, country: string, after: string[]): NamedPlace | null {
  for (const one of namesOf(name)) {
    const found = cities.get(`${country}:${one}`) ?? [];
    const told = found.filter(({ province }) => namesOf(province).some((each) => after.includes(each)));
    const city = found.length > 1 ? (told.length === 1 ? told[0] : undefined) : found[0];
    if (city) return { name: city.city, latitude: city.lat, longitude: city.lng };
  }
  return null;
}

/** In the middle of its cities. */
function provinceOf({ provinces }: Gazetteer, name: string, country: string): NamedPlace | null {
  for (const one of namesOf(name))
    for (const key of [one, `${one} do`]) {
      const found = provinces.get(`${country}:${key}`);
      if (!found) continue;
      const mean = (of: (city: CityData) => number) => found.reduce((sum, city) => sum + of(city), 0) / found.length;
      const { province } = found[0] as CityData;
      return { name: province, latitude: mean(({ lat }) => lat), longitude: mean(({ lng }) => lng) };
    }
  return null;
}
