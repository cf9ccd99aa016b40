/** What is missing on record within what the reader may see: per fact, per officer, per agreement. A fixed number of queries. */
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { nobody } from "#app/agreements/filters";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, pageSize } from "#app/platform/paging";
import { agreements } from "#db/schema";
import { type GapId, gapIds } from "./gap";
import { anyMissing, askedOf, countsOfGaps, gapBits, isMissing, targetOf } from "./gaps.server";

/** `all`, `nobody`, or a person's id. */
export interface CompletenessAsked {
  owner: string;
  gap: GapId | null;
  page: number;
}

export interface IncompleteRow {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  owner: string | null;
  /** What is missing, and what the page on which it is supplied is found by besides the agreement. */
  missing: Partial<Record<GapId, string | null>>;
  /** Facts that the source does not give: nobody can have overlooked them there. */
  notInSource: string[];
}

export interface OfficerCount {
  /** Null: nobody is responsible. */
  id: string | null;
  name: string | null;
  incomplete: number;
  missing: number;
}

const ofOwner = (owner: string): SQL | undefined => {
  if (owner === "all") return undefined;
  return owner === nobody ? isNull(agreements.ownerId) : eq(agreements.ownerId, owner);
};

/** Each gap of an agreement as a row of its own: whether it is missing and its target. */
const gapValues = sql.join(
  gapIds.map((id) => sql`(${sql.raw(`'${id}'`)}::text, ${isMissing(id)}, ${targetOf(id)})`),
  sql`, `,
);

/** How many agreements of the scope lack each fact. */
export const countGaps = (ctx: Ctx, owner: string): Promise<Record<GapId, number>> =>
  countGapsOf(ctx, and(visibleAgreements(ctx), ofOwner(owner)) as SQL);

/** The same for any condition on agreements. */
export async function countGapsOf(ctx: Ctx, which: SQL): Promise<Record<GapId, number>> {
  const rows = await ctx.db.execute<{ gap: GapId | null; count: number }>(countsOfGaps(which));
  const counts = new Map(rows.map(({ gap, count }) => [gap, count]));
  return Object.fromEntries(gapIds.map((id) => [id, counts.get(id) ?? 0])) as Record<GapId, number>;
}

/** Who is responsible for how many incomplete agreements, the most first. */
export async function countByOfficer(ctx: Ctx): Promise<OfficerCount[]> {
  const rows = await ctx.db.execute<OfficerCount & Record<string, unknown>>(sql`
    select u.id, u.name, count(*)::int as incomplete, sum(bit_count(g.bits::bit(32)))::int as missing
    from (select agreements.owner_id, ${gapBits} as bits from ${agreements}
        where ${visibleAgreements(ctx)} and ${askedOf} offset 0) g
      left join users u on u.id = g.owner_id
    where g.bits <> 0
    group by u.id, u.name order by missing desc, u.name limit 200`);
  return rows.map(({ id, name, incomplete, missing }) => ({ id, name, incomplete, missing }));
}

/** A page of incomplete agreements with everything that each lacks, those that lack the most first. Two queries. */
export async function listIncomplete(ctx: Ctx, { owner, gap, page }: CompletenessAsked) {
  const which = sql`${and(visibleAgreements(ctx), ofOwner(owner))} and ${gap ? isMissing(gap) : anyMissing()}`;
  const [counted] = await ctx.db.execute<{ total: number }>(sql`
    select count(*)::int as total from (select 1 from ${agreements} where ${which} limit ${countedUpTo + 1}) found`);
  const { title, titleLanguage } = titleIn(ctx.locale);
  const rows = await ctx.db.execute<IncompleteRow & Record<string, unknown>>(sql`
    select agreements.id, agreements.reference, ${title} as title, ${titleLanguage} as "titleLanguage",
      (select u.name from users u where u.id = agreements.owner_id) as owner, g.missing, coalesce((
        select json_agg(s.field) from field_sources s
        where s.agreement_id = agreements.id and s.standing = 'notGiven'), '[]') as "notInSource"
    from ${agreements} cross join lateral (
      select count(*) as number, coalesce(jsonb_object_agg(v.gap, v.target), '{}') as missing
      from (values ${gapValues}) v(gap, missing, target) where v.missing) g
    where ${which}
    order by g.number desc, agreements.reference limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return { rows: [...rows] as IncompleteRow[], total: counted?.total ?? 0, page };
}
