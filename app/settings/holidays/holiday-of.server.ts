import { countryCodes } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { isDay } from "#app/platform/days";
import { notFound } from "#app/platform/page.server";
import { readHoliday } from "#app/settings/holidays/holiday-queries.server";

interface Params {
  country?: string;
  day?: string;
  year?: string;
}

/** The row that an address names; 404 where there is none. */
export async function holidayOf(ctx: Ctx, { country = "", day = "" }: Params) {
  const row = isDay(day) && isCountry(country) ? await readHoliday(ctx.db, country, day) : null;
  return row ?? notFound();
}

/** The country and year that an address names; 404 where there are no such ones. */
export function yearOf({ country = "", year = "" }: Params): { country: string; year: number } {
  if (!isCountry(country) || !/^(19|20|21)\d\d$/.test(year)) notFound();
  return { country, year: Number(year) };
}

const isCountry = (code: string) => countryCodes.some((known) => known === code);
