/** Countries and languages as codes, and their names in the reader's language. Only codes here: the names are in the catalogues. */
import type { Catalogue } from "#app/locales/catalogue";

export type Country = keyof Catalogue["countries"];
export type Language = keyof Catalogue["languages"];

/** Every assigned ISO 3166-1 alpha-2 code, and ZZ where a source does not give the country. */
export const countryCodes = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT " +
  "BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH " +
  "ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT " +
  "HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS " +
  "LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NH " +
  "NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE " +
  "SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA " +
  "UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW ZZ"
).split(" ") as [Country, ...Country[]];

/** BCP 47 tags of the languages in which names and titles are kept, the office's own first. */
export const languageCodes = [
  "vi",
  "en",
  "zh-Hans",
  "zh-Hant",
  "ko",
  "ja",
  "th",
  "lo",
  "km",
  "fr",
  "de",
  "es",
  "ru",
] as const satisfies readonly Language[];

/** A country beside its name in the reader's language, so that a page that names a few need not hold the names of all. */
export interface NamedCountry {
  code: string;
  name: string;
}

/** A country's name; a code we do not know is shown as it is. */
export function countryName(t: Catalogue, code: string): string {
  return named(t.countries, code);
}

/** A language's name; a tag we do not know is shown as it is. */
export function languageName(t: Catalogue, tag: string): string {
  return named(t.languages, tag);
}

/** Names of its own alone: "toString" and "__proto__", which anybody can send in a form, are no codes. */
const named = (names: Record<string, string>, code: string): string =>
  (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
