/**
 * The reader's texts: `const t = useText(); t.shell.product`. The server holds every text of every language. The browser holds
 * those the page was rendered with (`usedTexts`), and fetches others when a component asks for them: the component waits
 * meanwhile, which in a change of page means that the page before stays.
 */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Catalogue } from "#app/locales/catalogue";
import { sectionOf } from "#app/locales/sections";
import type { Locale } from "#app/platform/locale";

export type TextGroup = keyof Catalogue;
type FetchTexts = (locale: Locale, group: TextGroup) => Promise<Partial<Catalogue>>;

const held = new Map<Locale, Partial<Catalogue>>();
const onTheWay = new Map<string, Promise<void>>();
let fetchTexts: FetchTexts = async (locale) => {
  throw new Error(`No texts loaded for ${locale}`);
};

/** Makes a language's texts available to this process. */
export function provideCatalogue(locale: Locale, catalogue: Catalogue): void {
  held.set(locale, catalogue);
}

/** How the browser gets texts it does not hold yet. */
export function provideTextsBy(by: FetchTexts): void {
  fetchTexts = by;
}

/** Resolves when this group of texts is held. */
export function loadTexts(locale: Locale, group: TextGroup): Promise<void> {
  const key = `${locale}:${group}`;
  const loading =
    onTheWay.get(key) ??
    fetchTexts(locale, group).then(
      (texts) => {
        held.set(locale, { ...held.get(locale), ...texts });
      },
      (error: unknown) => {
        // Asked for again next time.
        onTheWay.delete(key);
        throw error;
      },
    );
  onTheWay.set(key, loading);
  return loading;
}

/** Fetches texts that will probably be needed soon. Where they cannot be had, whoever needs them says so. */
export function fetchAhead(locale: Locale, group: TextGroup): void {
  loadTexts(locale, group).catch(() => undefined);
}

/** Texts outside components: messages, server-made words. */
export function textIn(locale: Locale): Catalogue {
  return catalogueOf(locale);
}

/**
 * The texts of a language as one catalogue. A group that is not held yet is thrown as a promise, which React waits for. `used` is
 * told every group that is read.
 */
function catalogueOf(locale: Locale, used?: Set<TextGroup>): Catalogue {
  return new Proxy({} as Catalogue, {
    get(_, name) {
      const texts = held.get(locale);
      const group = name as TextGroup;
      const found = texts?.[group];
      if (found) {
        used?.add(group);
        return found;
      }
      if (!(name in sectionOf)) return undefined;
      throw loadTexts(locale, group);
    },
  });
}

interface Texts {
  locale: Locale;
  t: Catalogue;
}

const TextContext = createContext<Texts>({ locale: "en", t: catalogueOf("en") });

interface LocaleProviderProps {
  locale: Locale;
  /** On the server: filled with the groups that the page is rendered with. */
  used?: Set<TextGroup>;
  children: ReactNode;
}

export function LocaleProvider({ locale, used, children }: LocaleProviderProps) {
  const value = useMemo(() => ({ locale, t: catalogueOf(locale, used) }), [locale, used]);
  return <TextContext.Provider value={value}>{children}</TextContext.Provider>;
}

export const useLocale = () => useContext(TextContext).locale;
export const useText = () => useContext(TextContext).t;

/** Has these texts at hand before they are needed: what shows them in answer to a key or a click cannot wait for them. */
export function useHeldTexts(group: TextGroup): void {
  void useText()[group];
}

const usedId = "texts";

/** Says which texts the page was rendered with. Stands after all that renders texts; the browser leaves it as it is. */
export function UsedTexts({ used }: { used?: Set<TextGroup> }) {
  return <div id={usedId} hidden data-groups={used && [...used].join(" ")} suppressHydrationWarning />;
}

/** The groups of texts a page was rendered with. */
export function usedTexts(document: Document): TextGroup[] {
  const groups = document.getElementById(usedId)?.dataset.groups ?? "";
  return groups.split(" ").filter((group): group is TextGroup => group in sectionOf);
}
