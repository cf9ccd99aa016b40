export const locales = ["en", "vi"] as const;
export type Locale = (typeof locales)[number];

/** Narrows an untrusted value to a language we have. */
export function asLocale(value: unknown): Locale | undefined {
  return locales.find((locale) => locale === value);
}
