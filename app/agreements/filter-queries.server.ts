/** What the filters of the list offer, and which organisations a typed partner stands for. */
import { sql } from "drizzle-orm";
import { findOrganisation, organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { countriesKept } from "#app/organisations/organisation-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { lookupProblem } from "#app/platform/lookup";
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
  const label = isId(typed) ? await organisationLabel(ctx.db, found.id) : typed;
  return { label, ids: rows.map(({ id }) => id), problem: null };
}

/** Whoever owns an agreement or can be given one. */
export async function owners(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.db.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from users u
    where not u.system and (
      (u.disabled_at is null and u.role <> 'viewer') or exists (select 1 from agreements a where a.owner_id = u.id))
    order by u.name, u.id limit 500`);
}

/** What `ListFilters` shows of a filter: what each field offers, and the partner that was typed. */
export async function filterForm(ctx: Ctx, filter: AgreementFilter) {
  const [countries, ownedBy, partners, partner] = await Promise.all([
    countriesKept(ctx),
    owners(ctx),
    suggestOrganisations(ctx.db),
    filter.partner ? findPartner(ctx, filter.partner) : null,
  ]);
  return { filter, countries, owners: ownedBy, partners, partner };
}
