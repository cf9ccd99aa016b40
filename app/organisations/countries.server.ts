/** The countries that organisations are kept of, for filters. */
import { sql } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { countryCodes, countryName, type NamedCountry } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";

/** By their names in the reader's language. */
export async function countriesKept(ctx: Ctx): Promise<NamedCountry[]> {
  return namedCountries(ctx, await ctx.db.execute<{ country: string }>(countryCodesKept));
}

/** Goes from country to country in the index: there are many organisations and few countries. */
export const countryCodesKept = sql`with recursive kept as (
    (select o.country from organisations o where ${presentOrganisations(sql`o`)} order by o.country limit 1)
    union all
    select (select o.country from organisations o where ${presentOrganisations(sql`o`)} and o.country > kept.country order by o.country limit 1)
    from kept where kept.country is not null
  )
  select country from kept where country is not null`;

/** By name in the reader's language. */
export function namedCountries(ctx: Pick<Ctx, "locale">, codes: readonly { country: string }[]): NamedCountry[] {
  const t = textIn(ctx.locale);
  return codes
    .map(({ country: code }) => ({ code, name: countryName(t, code) }))
    .filter(({ code }) => (countryCodes as readonly string[]).includes(code))
    .sort((a, b) => a.name.localeCompare(b.name, ctx.locale));
}
