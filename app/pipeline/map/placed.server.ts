/**
 * Where an organisation is put on the map, and how that is known. Nothing of it is written to the records: what is not on record stays
 * not on record, and the map says by what it went.
 */
import type { OrganisationType } from "#db/schema";
import { countryMiddles } from "./country-middles.server";
import { findPlace } from "./gazetteer.server";
import type { Place } from "./projection";

/** `exact`: by its coordinates on record; `name`: by the name of its place; `country`: in the middle of its country. */
export type Standing = "exact" | "name" | "country";

export interface Placed extends Place {
  /** The same for all that lie at one place. */
  key: string;
  /** Of the place; null stands for the country's. */
  name: string | null;
  country: string;
  standing: Standing;
  /** The organisation is the place: what it is called the place is called. */
  itself: boolean;
}

export interface Placeable {
  name: string;
  /** In the reader's language; left out where nobody reads it. */
  called?: string;
  shortName: string | null;
  type: OrganisationType;
  country: string;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Organisations that are a place themselves: their own name says where. */
const places: readonly OrganisationType[] = ["municipality", "province", "district"];

/** Null where not even the country is known, or has no outline. */
export async function placed(one: Placeable): Promise<Placed | null> {
  const { country, latitude, longitude } = one;
  if (latitude !== null && longitude !== null) {
    const name = one.place ?? inOwnWords(one) ?? one.shortName ?? one.name;
    return { key: `at-${latitude}-${longitude}`, name, country, latitude, longitude, standing: "exact", itself: false };
  }
  for (const text of [one.place, ...(places.includes(one.type) ? [one.name, one.shortName] : [])]) {
    const found = text ? await findPlace(text, country) : null;
    if (!found) continue;
    const itself = text !== one.place;
    const name = (itself ? inOwnWords(one) : null) ?? found.name;
    return { key: `${country}-${keyOf(found.name)}`, country, standing: "name", ...found, name, itself };
  }
  const middle = countryMiddles[country];
  if (!middle) return null;
  return {
    key: country,
    name: null,
    country,
    longitude: middle[0],
    latitude: middle[1],
    standing: "country",
    itself: false,
  };
}

/** Its name in the reader's language, where that is another than the one in Latin letters. */
const inOwnWords = ({ name, called }: Placeable): string | null => (called && called !== name ? called : null);

const keyOf = (name: string) => encodeURIComponent(name.toLowerCase()).replaceAll("%", "_");
