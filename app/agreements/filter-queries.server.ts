/** What the filters of the list offer, and which organisations a typed partner stands for. */
import { type SQL, sql } from "drizzle-orm";
import { countryCodesKept, namedCountries } from "#app/organisations/countries.server";
import { findOrganisation, organisationLabel, suggestions } from "#app/organisations/lookup.server";
import type { NamedCountry } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { lookupProblem, type Suggestion } from "#app/platform/lookup";
import { textIn } from "#app/platform/text";
import type { AgreementFilter } from "./filters";

export interface Partner {
  /** What the field of the form holds. */
  label: string;
  /** The organisation and every one it answers for now; none when the text names nothing. */
  ids: string[];
  /** A key of the problems: the text names no organisation, or several. */
  problem: (typeof lookupProblem)[keyof typeof lookupProblem] | null;
}

/** Finds the partner that was typed. Agreements of organisations it succeeded are its own now. */
export async function findPartner(ctx: Ctx, typed: string): Promise<Partner> {
  const found = await findOrganisation(ctx.db, typed);
  if (!found.ok) return { label: typed, ids: [], problem: lookupProblem[found.why] };
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with recursive answered as (
      select ${found.id}::uuid as id
      union
      select s.predecessor_id from answered a join successions s on s.successor_id = a.id
    )
    select id from answered`);
  const label = isId(typed) ? await organisationLabel(ctx, found.id) : typed;
  return { label, ids: rows.map(({ id }) => id), problem: null };
}

const ownerRows = sql`select u.id, u.name, u.disabled_at is not null as gone from users u
  where not u.system and (
    (u.disabled_at is null and u.role <> 'viewer') or exists (select 1 from agreements a where a.owner_id = u.id))
  order by u.name, u.id limit 500`;

interface OwnerRow extends Record<string, unknown> {
  id: string;
  name: string;
  gone: boolean;
}

/** Somebody whose account is closed still owns what nobody was given, and is said to be no longer here. */
function ownersNamed(ctx: Ctx, rows: OwnerRow[]): { id: string; name: string }[] {
  const words = textIn(ctx.locale).agreementsList;
  return rows.map(({ id, name, gone }) => ({ id, name: gone ? words.noLongerHere(name) : name }));
}

/** Whoever owns an agreement or can be given one. */
export async function owners(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ownersNamed(ctx, await ctx.db.execute<OwnerRow>(ownerRows));
}

export interface FilterChoices {
  countries: NamedCountry[];
  owners: { id: string; name: string }[];
  partners: Suggestion[];
}

/** What the fields of every filter of agreements offer. One query. */
export async function filterChoices(ctx: Ctx): Promise<FilterChoices> {
  const listed = (rows: SQL) => sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;
  const [row] = await ctx.db.execute<{
    codes: { country: string }[];
    owners: OwnerRow[];
    partners: Suggestion[];
  }>(sql`select
    ${listed(countryCodesKept)} as codes, ${listed(ownerRows)} as owners, ${listed(suggestions(ctx.locale))} as partners`);
  if (!row) throw new Error("no choices were read");
  return { countries: namedCountries(ctx, row.codes), owners: ownersNamed(ctx, row.owners), partners: row.partners };
}

/** What `ListFilters` shows of a filter: what each field offers, and the partner that was typed. */
export async function filterForm(ctx: Ctx, filter: AgreementFilter) {
  const [choices, partner] = await Promise.all([
    filterChoices(ctx),
    filter.partner ? findPartner(ctx, filter.partner) : null,
  ]);
  return { filter, ...choices, partner };
}
