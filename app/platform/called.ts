/** What a record that has names in several languages is called in front of a reader. Pure. */
import type { Locale } from "#app/platform/locale";
import type { LocalName } from "#app/platform/record-fields";

interface Named<Name extends LocalName> {
  /** As it is written in Latin letters. */
  name: string;
  names: readonly Name[];
}

/**
 * A Vietnamese reader knows Guangzhou as Quảng Châu and reads a Vietnamese name with its marks: where a Vietnamese name is kept it stands first,
 * and the Latin one among the others, unless it is the same without marks. In English the Latin one stands first, and the Vietnamese one only of what is in Viet Nam (`home`).
 */
export function calledBy<Name extends LocalName>(
  locale: Locale,
  { name, names }: Named<Name>,
  home = true,
): { name: string; names: LocalName[] } {
  const own = names.find(({ language }) => language === "vi");
  if (locale === "vi" && own)
    return {
      name: own.name,
      names: [
        ...(bare(own.name) === bare(name) ? [] : [{ language: "en", name }]),
        ...names.filter((one) => one !== own && one.language !== "en"),
      ],
    };
  return { name, names: names.filter(({ language }) => home || language !== "vi") };
}

/** A name without its marks, as it is typed where there are none: "Nguyen Van Nen". */
const bare = (name: string) => name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();
