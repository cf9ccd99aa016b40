/** The list of organisations under a filter. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { answersNow } from "#app/organisations/answers.server";
import { localNames } from "#app/organisations/local-names.server";
import { nameIn } from "#app/organisations/name-in.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { scopesOf } from "#app/organisations/scope.server";
import type { organisationTypes } from "#app/organisations/types";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { matches } from "#app/platform/search.server";
import { organisations } from "#db/schema";

export interface OrganisationFilter {
  q: string;
  country: string;
  type: string;
}

/** Sorted as the reader's language sorts. */
const collated = (column: SQL, locale: Locale): SQL =>
  sql`${column} collate ${sql.raw(locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`)}`;

/** Fifty organisations by name, with who answers for them now and how many agreements one may see name them. */
export async function listOrganisations(ctx: Ctx, filter: OrganisationFilter, page: number) {
  const which = and(
    presentOrganisations(),
    matches(sql`${organisations.searchText}`, filter.q),
    filter.country ? eq(organisations.country, filter.country) : undefined,
    filter.type ? eq(organisations.type, filter.type as (typeof organisationTypes)[number]) : undefined,
  );
  const rows = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      type: organisations.type,
      country: organisations.country,
      place: organisations.place,
      names: localNames,
    })
    .from(organisations)
    .where(which)
    .orderBy(collated(nameIn(sql`organisations`, ctx.locale), ctx.locale), organisations.id)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const some = ctx.db
    .select({ one: sql`1` })
    .from(organisations)
    .where(which)
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  const ids = rows.map((row) => row.id);
  const answers = await answersNow(ctx.db, ids, ctx.locale);
  const counts = await agreementCounts(ctx, ids);
  const listed: PageOf<(typeof rows)[number] & { answeredBy: string | null; agreements: number; observed: number }> = {
    rows: rows.map((row) => ({
      ...row,
      ...calledBy(ctx.locale, row, row.country === "VN"),
      answeredBy: answers.get(row.id)?.name ?? null,
      ...(counts.get(row.id) ?? { agreements: 0, observed: 0 }),
    })),
    total: counted?.total ?? 0,
    page,
  };
  return listed;
}

/** How many agreements one may see name each organisation or what counts in with it: as many as its page counts; those only observed apart. */
async function agreementCounts(
  ctx: Ctx,
  ids: string[],
): Promise<Map<string, { agreements: number; observed: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ origin: string; agreements: number; observed: number }>(sql`
    select a.origin, count(distinct agreements.id) filter (where not agreements.observed)::int as agreements,
      count(distinct agreements.id) filter (where agreements.observed)::int as observed
    from ${scopesOf(ids)} a
    join agreement_parties p on p.organisation_id = a.id
    join agreements on agreements.id = p.agreement_id
    where ${visibleAgreements(ctx)}
    group by a.origin`);
  return new Map(rows.map(({ origin, ...counts }) => [origin, counts]));
}
