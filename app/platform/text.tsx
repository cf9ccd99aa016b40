/**
 * The reader's texts. The server holds every language, the browser loads the reader's alone before hydrating
 * (`entry.client.tsx`). Components read them with `useText()`: `const t = useText(); t.shell.product`.
 */
import { createContext, type ReactNode, useContext } from "react";
import type { Catalogue } from "#app/locales/catalogue";
import type { Locale } from "#app/platform/locale";

const loaded = new Map<Locale, Catalogue>();

/** Makes a language available to this process or page. */
export function provideCatalogue(locale: Locale, catalogue: Catalogue): void {
  loaded.set(locale, catalogue);
}

/** Texts outside components: messages, server-made words. */
export function textIn(locale: Locale): Catalogue {
  const catalogue = loaded.get(locale);
  if (!catalogue) throw new Error(`No texts loaded for ${locale}`);
  return catalogue;
}

const LocaleContext = createContext<Locale>("en");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = () => useContext(LocaleContext);
export const useText = () => textIn(useLocale());
