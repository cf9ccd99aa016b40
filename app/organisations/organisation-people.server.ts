/** Who holds or held a post at an organisation or what counts in with it, a page at a time: those now first, then the earlier ones. */
import { sql } from "drizzle-orm";
import { isPresentPerson } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { type Counts, scopeRows } from "./scope.server";

export const peopleOnPage = 15;

export interface PostAround {
  id: string;
  personId: string;
  person: string;
  names: { language: string; name: string }[];
  title: string;
  fromOn: string | null;
  toOn: string | null;
  heldOn: string | null;
  /** Over, as far as it is known. */
  earlier: boolean;
  /** Where, when it is not the organisation itself. */
  at: { id: string; name: string; counts: Counts } | null;
}

export interface PeopleAround {
  rows: PostAround[];
  page: number;
  total: number;
  /** Posts that are not known to be over. */
  now: number;
}

/**
 * Two queries. The posts of the page are found by themselves, with those that stand level with the last of them; whose they are is
 * looked up for these alone.
 */
export async function peopleAround(ctx: Ctx, organisationId: string, page: number): Promise<PeopleAround> {
  const held = sql`${scopeRows(organisationId)} x
    join posts p on p.organisation_id = x.id and ${isPresentPerson(sql`p.person_id`)}`;
  const earlier = sql`(p.to_on is not null and p.to_on < ${ctx.today})`;
  const title = ctx.locale === "vi" ? sql`coalesce(p.titles->>'vi', p.title)` : sql`p.title`;
  const offset = (page - 1) * peopleOnPage;
  const [rows, [counted]] = await Promise.all([
    ctx.db.execute<PostAround & Record<string, unknown>>(sql`
      select p.id, people.id as "personId", people.name as person, ${title} as title, p.from_on::text as "fromOn",
        p.to_on::text as "toOn", p.held_on::text as "heldOn", s.earlier,
        coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
          from person_names n where n.person_id = people.id), '[]') as names,
        case when s.counts <> 'self' then json_build_object('id', o.id, 'name', o.name, 'counts', s.counts) end as at
      from (
        select p.id, x.counts, x.rank, ${earlier} as earlier, coalesce(p.to_on, p.from_on, p.held_on) as last
        from ${held} order by earlier, x.rank, last desc nulls last
        fetch first (${offset + peopleOnPage}::int) rows with ties) s
      join posts p on p.id = s.id
      join people on people.id = p.person_id
      join organisations o on o.id = p.organisation_id
      order by s.earlier, s.rank, s.last desc nulls last, people.name, p.id
      limit ${peopleOnPage} offset ${offset}`),
    ctx.db.execute<{ total: number; now: number }>(sql`
      select count(*)::int as total, (count(*) filter (where not ${earlier}))::int as now from ${held}`),
  ]);
  return { rows, page, total: counted?.total ?? 0, now: counted?.now ?? 0 };
}
