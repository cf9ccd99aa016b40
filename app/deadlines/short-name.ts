/** What an organisation is called where a sentence has little room. Pure. */
import type { Locale } from "#app/platform/locale";

export interface NamedOrganisation {
  name: string;
  shortName: string | null;
  /** Its name in the reader's language, where it is kept. */
  ownName: string | null;
}

/** Longer ones are not short: the kept short name is taken instead, where there is one. */
const longest = 32;

/** "Thu Duc", "CSGKC"; in Vietnamese "TP. Thủ Đức", as letters write it. */
export function shortNameOf({ name, shortName, ownName }: NamedOrganisation, locale: Locale): string {
  if (locale === "vi" && ownName) {
    const own = ownName.replace(/^Thành phố /, "TP. ").replace(/^Tỉnh /, "tỉnh ");
    if (own.length <= longest || !shortName) return own;
  }
  return shortName ?? name;
}
