/** What a gift is worth, in words. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Locale } from "#app/platform/locale";

const formats = new Map<Locale, Intl.NumberFormat>();

/** "1,500,000 VND"; said where it was not estimated. */
export function valueText(
  t: Catalogue,
  locale: Locale,
  { value, currency }: { value: number | null; currency: string | null },
) {
  if (value === null) return t.visits.gift.notEstimated;
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  formats.set(locale, format);
  return `${format.format(value)} ${currency ?? ""}`.trim();
}
