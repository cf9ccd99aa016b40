import type { Catalogue } from "#app/locales/catalogue";
import { settingsCrumbs } from "#app/settings/crumbs";
import type { Crumb } from "#app/ui/page";

/** The page of one country's year. */
export const tableOf = (country: string, year: number | string) => `/settings/holidays?country=${country}&year=${year}`;

/** The way back to the table a page is about. */
export function holidayCrumbs(t: Catalogue, country: string, year: number | string): Crumb[] {
  return [...settingsCrumbs(t), { to: tableOf(country, year), label: t.holidays.title }];
}
