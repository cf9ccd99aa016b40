/** Reads of organisations: the list, one organisation's page, its form. Of one put together with another they lead to the other's page. */
import { redirect } from "@remix-run/node";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { answersNow } from "#app/organisations/answers.server";
import { organisationLabel } from "#app/organisations/lookup.server";
import { namesOf } from "#app/organisations/organisations.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { scopesOf } from "#app/organisations/scope.server";
import type { organisationTypes } from "#app/organisations/types";
import { countryCodes, countryName, type NamedCountry } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Locale } from "#app/platform/locale";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import type { LocalName } from "#app/platform/record-fields";
import { matches } from "#app/platform/search.server";
import { textIn } from "#app/platform/text";
import { organisationFacts, organisations, sources, successions } from "#db/schema";

export interface OrganisationFilter {
  q: string;
  country: string;
  type: string;
}

/** Sorted as the reader's language sorts. */
const collated = (column: SQL | typeof organisations.name, locale: Locale): SQL =>
  sql`${column} collate ${sql.raw(locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`)}`;

/** Tables are named by hand here: in a query without joins drizzle writes columns bare, and inside these they would mean others. */
const localNames = sql<LocalName[]>`coalesce((
  select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
  from organisation_names n where n.organisation_id = organisations.id and not n.former), '[]')`;

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
    .orderBy(collated(organisations.name, ctx.locale), organisations.id)
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
  const answers = await answersNow(ctx.db, ids);
  const counts = await agreementCounts(ctx, ids);
  const listed: PageOf<(typeof rows)[number] & { answeredBy: string | null; agreements: number }> = {
    rows: rows.map((row) => ({
      ...row,
      answeredBy: answers.get(row.id)?.name ?? null,
      agreements: counts.get(row.id) ?? 0,
    })),
    total: counted?.total ?? 0,
    page,
  };
  return listed;
}

/** How many agreements one may see name each organisation or what counts in with it: as many as its page lists. */
async function agreementCounts(ctx: Ctx, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ origin: string; total: number }>(sql`
    select a.origin, count(distinct agreements.id)::int as total
    from ${scopesOf(ids)} a
    join agreement_parties p on p.organisation_id = a.id
    join agreements on agreements.id = p.agreement_id
    where ${visibleAgreements(ctx)}
    group by a.origin`);
  return new Map(rows.map((row) => [row.origin, row.total]));
}

/** The countries that organisations are kept of, for filters: by their names in the reader's language. */
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

/** One organisation and who answers for whom; what hangs on it is read beside. Four queries. */
export async function organisationPage(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      mergedIntoId: organisations.mergedIntoId,
      name: organisations.name,
      shortName: organisations.shortName,
      type: organisations.type,
      level: organisations.level,
      country: organisations.country,
      place: organisations.place,
      latitude: organisations.latitude,
      longitude: organisations.longitude,
      note: organisations.note,
      names: localNames,
      formerNames: sql<{ language: string; name: string; untilOn: string | null }[]>`coalesce((
        select json_agg(json_build_object('language', n.language, 'name', n.name, 'untilOn', n.until_on)
          order by n.until_on desc nulls last, n.language, n.name)
        from organisation_names n where n.organisation_id = organisations.id and n.former), '[]')`,
      parent: sql<{ id: string; name: string } | null>`(
        select json_build_object('id', above.id, 'name', above.name) from organisations above
        where above.id = organisations.parent_id)`,
      below: sql<{ id: string; name: string }[]>`coalesce((
        select json_agg(json_build_object('id', b.id, 'name', b.name) order by b.name)
        from (select id, name from organisations b where ${presentOrganisations(sql`b`)} and b.parent_id = organisations.id order by b.name limit 50) b), '[]')`,
    })
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  const [successionRows, facts, answers] = await Promise.all([
    successionsOf(ctx, row.id),
    factsOf(ctx, row.id),
    answersNow(ctx.db, [row.id]),
  ]);
  return {
    ...row,
    countryName: countryName(textIn(ctx.locale), row.country),
    successor: successionRows.find((one) => one.predecessorId === row.id) ?? null,
    predecessors: successionRows.filter((one) => one.successorId === row.id),
    answersNow: answers.get(row.id) ?? null,
    facts,
  };
}

function successionsOf(ctx: Ctx, id: string) {
  const before = alias(organisations, "before");
  const after = alias(organisations, "after");
  return ctx.db
    .select({
      predecessorId: successions.predecessorId,
      predecessor: before.name,
      successorId: successions.successorId,
      successor: after.name,
      on: successions.on,
      act: successions.act,
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(successions)
    .innerJoin(before, eq(before.id, successions.predecessorId))
    .innerJoin(after, eq(after.id, successions.successorId))
    .leftJoin(sources, eq(sources.id, successions.sourceId))
    .where(sql`${id} in (${successions.predecessorId}, ${successions.successorId})`)
    .orderBy(successions.on, before.name);
}

function factsOf(ctx: Ctx, id: string) {
  return ctx.db
    .select({
      id: organisationFacts.id,
      text: sql<string>`${organisationFacts.facts}->>${sql.raw(ctx.locale === "vi" ? "'vi'" : "'en'")}`,
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(organisationFacts)
    .leftJoin(sources, eq(sources.id, organisationFacts.sourceId))
    .where(eq(organisationFacts.organisationId, id))
    .orderBy(sources.key, organisationFacts.id);
}

/** What the form of an organisation begins with. */
export async function organisationFormValues(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select()
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  const { searchText: _, createdAt: __, parentId, ...values } = row;
  return {
    ...values,
    names: await namesOf(ctx.db, row.id),
    parent: parentId ? await organisationLabel(ctx.db, parentId) : "",
  };
}

/** What an organisation is called; null where there is none. */
export async function keptName({ db }: Ctx, id: string): Promise<string | null> {
  const [row] = await db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id));
  return row?.name ?? null;
}

/** What the page of a succession says of the organisation: its name, and its successor if there is one. */
export async function organisationName(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      mergedIntoId: organisations.mergedIntoId,
      name: organisations.name,
      successor: sql<string | null>`(
        select after.name from successions s join organisations after on after.id = s.successor_id
        where s.predecessor_id = organisations.id)`,
    })
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  return row;
}

function leadToKept({ mergedIntoId }: { mergedIntoId: string | null }): void {
  if (mergedIntoId) throw redirect(`/organisations/${mergedIntoId}`);
}
