/** Whom synthetic agreements are between and who records them: organisations, people with posts, users, sources. Pure: each follows from its number. */
import type { OrganisationDetails } from "#app/organisations/forms";
import type { NewPerson, PostDetails } from "#app/people/forms";
import type { Role } from "#app/platform/permissions";
import { addDays, type Day } from "#workflows/calendar/day";
import { numbered, organisationNames, personNames, placeName } from "./names";
import { idOf, randomOf } from "./random";

export interface Setting {
  seed: number;
  agreements: number;
  /** People for each agreement. */
  peopleEach: number;
  /** The office's day up to which the histories go. */
  today: Day;
  /** IANA name, and the country of the office. */
  timeZone: string;
  country: string;
  /** With documents that have texts and no files. */
  documents?: boolean;
  /** The organisation that the office works for. */
  officeId: string;
}

export interface Numbered<T> {
  id: string;
  /** When it was recorded: the office's day. */
  on: Day;
  details: T;
}

/** Since when the imagined office records here. */
export const firstDay = (today: Day): Day => addDays(today, -5 * 365);

export const departments = 12;
export const partnersOf = ({ agreements }: Pick<Setting, "agreements">) => Math.max(6, Math.ceil(agreements / 12));

const countries = [
  ...["CN", "KR", "JP", "VN", "LA", "KH", "TH", "SG", "MY", "ID", "PH", "IN", "AU", "NZ", "US", "CA", "FR", "DE", "GB"],
  ...["IT", "ES", "NL", "BE", "CH", "AT", "PL", "CZ", "HU", "RU", "BY", "KZ", "TR", "IL", "AE", "ZA", "CU", "BR", "MX"],
] as const;
const types = [
  "municipality",
  "district",
  "province",
  "agency",
  "company",
  "university",
  "association",
  "zone",
] as const;

/** Asked for over and over, and always the same. */
function kept<T>(make: (seed: number, number: number) => T): (setting: Pick<Setting, "seed">, number: number) => T {
  const known = new Map<string, T>();
  return ({ seed }, number) => {
    const key = `${seed} ${number}`;
    const value = known.get(key) ?? make(seed, number);
    known.set(key, value);
    return value;
  };
}

/** Number 1 to `departments` are ours, the others partners. */
export const organisationId = kept((seed, number) => idOf(`${seed} organisation ${number}`));
export const countryOf = kept((seed, number) =>
  number <= departments ? "VN" : (randomOf(`${seed} country ${number}`).pick(countries) as string),
);

export function organisation(setting: Setting, number: number): Numbered<OrganisationDetails> {
  const random = randomOf(`${setting.seed} organisation ${number} details`);
  const ours = number <= departments;
  const country = countryOf(setting, number);
  const onTheMap = !ours && random.chance(0.6);
  return {
    id: organisationId(setting, number),
    on: firstDay(setting.today),
    details: {
      ...organisationNames(number, country),
      shortName: random.chance(0.3) ? `Org ${numbered(number)}` : null,
      type: ours ? "agency" : random.pick(types),
      level: ours ? "provincial" : null,
      country,
      place: ours ? null : placeName(random.int(1, 400)),
      latitude: onTheMap ? random.int(-3500, 6000) / 100 : null,
      longitude: onTheMap ? random.int(-17000, 17000) / 100 : null,
      parentId: ours ? setting.officeId : null,
      note: null,
    },
  };
}

export const personId = ({ seed }: Setting, number: number) => idOf(`${seed} person ${number}`);

/** The person of an agreement with this place in it, from 0: the first is ours, the others the partner's. */
export interface Member {
  number: number;
  organisation: number;
}

export function person(setting: Setting, { number, organisation }: Member) {
  const random = randomOf(`${setting.seed} person ${number} details`);
  const country = countryOf(setting, organisation);
  const on = addDays(firstDay(setting.today), 1);
  const details: NewPerson = {
    ...personNames(number, country),
    familyFirst: ["VN", "CN", "KR", "JP"].includes(country),
    address: random.chance(0.2) ? "Dr" : null,
    email: random.chance(0.8) ? `person-${numbered(number, 6)}@example.test` : null,
    telephone: random.chance(0.4) ? `+00 ${numbered(number, 9)}` : null,
    note: null,
  };
  details.contactSince = details.email || details.telephone ? on : null;
  const post: PostDetails = {
    title: random.pick([
      "Director",
      "Deputy director",
      "Officer in charge",
      "Head of division",
      "Phó Giám đốc",
      "主任",
    ]),
    organisationId: organisationId(setting, organisation),
    fromOn: random.chance(0.5) ? addDays(on, -random.int(30, 3000)) : null,
    toOn: null,
    heldOn: null,
  };
  return { id: personId(setting, number), postId: idOf(`${setting.seed} post ${number}`), on, details, post };
}

export interface User {
  id: string;
  name: string;
  email: string;
  role: Role;
}

const officers = 24;
const managers = 1;

/** The people of the imagined office. */
export const users = (setting: Pick<Setting, "seed">): User[] => usersOf(setting, 0);

const usersOf = kept((seed) =>
  (["officer", "manager"] as const).flatMap((role) =>
    Array.from({ length: role === "officer" ? officers : managers }, (_, at) => ({
      id: idOf(`${seed} ${role} ${at + 1}`),
      name: `${role === "officer" ? "Officer" : "Manager"} ${numbered(at + 1, 2)}`,
      email: `${role}-${numbered(at + 1, 2)}@example.test`,
      role,
    })),
  ),
);

export const sourceCount = 12;
export const sourceId = ({ seed }: Pick<Setting, "seed">, number: number) => idOf(`${seed} source ${number}`);

/** Registers on paper that agreements were taken over from. */
export const sourceRows = (setting: Pick<Setting, "seed" | "today">) =>
  Array.from({ length: sourceCount }, (_, at) => ({
    id: sourceId(setting, at + 1),
    key: `synthetic-${at + 1}`,
    publisher: "Archive of the office",
    subject: `Register book ${numbered(at + 1, 2)}`,
    publishedOn: addDays(setting.today, -400 * (at + 1)),
    publishedNote: null,
    language: "vi",
    url: null,
  }));
