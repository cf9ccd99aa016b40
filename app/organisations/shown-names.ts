/** Which names stand under the name of an organisation. Pure. */
import type { LocalName } from "#app/platform/record-fields";

/** One word of capitals and digits: "CSGKS". */
const abbreviation = /^[A-Z][A-Z0-9-]{1,11}$/;

/** Without other spellings of the short name: sources write those, letters do not. The profile names them all. */
export const shownNames = <Name extends LocalName>(shortName: string | null, names: readonly Name[]): Name[] =>
  names.filter(({ name }) => !shortName || !abbreviation.test(name));
