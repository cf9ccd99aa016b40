/** What a reader chose for this browser, read from cookies: colours, and the language before signing in. */
import { parse } from "cookie";
import { asLocale, type Locale } from "#app/platform/locale";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** Narrows an untrusted value to a choice of colours. */
export function asTheme(value: unknown): Theme | undefined {
  return themes.find((theme) => theme === value);
}

/** The colours chosen in this browser; the system's where none were. */
export function themeOf(request: Request): Theme {
  return asTheme(parse(request.headers.get("cookie") ?? "").theme) ?? "system";
}

/** The language for somebody not signed in: the chosen one, else the first of the browser's that we have, else English. */
export function localeOf(request: Request): Locale {
  const chosen = asLocale(parse(request.headers.get("cookie") ?? "").language);
  return chosen ?? acceptedLocale(request.headers.get("accept-language")) ?? "en";
}

function acceptedLocale(header: string | null): Locale | undefined {
  const wanted = (header ?? "").slice(0, 500).split(",");
  for (const entry of wanted) {
    const locale = asLocale(entry.trim().slice(0, 2).toLowerCase());
    if (locale) return locale;
  }
}
