/** Who holds or held a post at an organisation or what counts in with it, a page at a time: those now first, then the earlier ones. */
import { sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import { isPresentPerson } from "#app/people/present.server";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import { jsonRows } from "#app/platform/json-rows.server";
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
 * One query. The posts of the page are found by themselves, with those that stand level with the last of them; whose they are is
 * looked up for these alone.
 */
export async function peopleAround(ctx: Ctx, organisationId: string, page: number): Promise<PeopleAround> {
  const title = ctx.locale === "vi" ? sql`coalesce(p.titles->>'vi', p.title)` : sql`p.title`;
  const offset = (page - 1) * peopleOnPage;
  // Of the first page, which is what is mostly asked for, said as text: a number that is not known makes the planner guess.
  const [reach, limits] =
    page === 1
      ? [sql.raw(`${peopleOnPage}`), sql.raw(`limit ${peopleOnPage}`)]
      : [sql`(${offset + peopleOnPage}::int)`, sql`limit ${peopleOnPage} offset ${offset}`];
  const shown = {
    ...{ id: sql`p.id`, personId: sql`people.id`, person: sql`people.name`, title },
    ...{ fromOn: sql`p.from_on`, toOn: sql`p.to_on`, heldOn: sql`p.held_on`, earlier: sql`s.earlier` },
    names: sql`coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
      from person_names n where n.person_id = people.id), '[]')`,
    at: sql`case when s.counts <> 'self' then json_build_object('id', o.id, 'name', ${nameIn(sql`o`, ctx.locale)}, 'counts', s.counts) end`,
  };
  const [found] = await ctx.db.execute<Omit<PeopleAround, "page"> & Record<string, unknown>>(sql`
    with held as materialized (
      select p.id, x.counts, x.rank, (p.to_on is not null and p.to_on < ${ctx.today}) as earlier,
        coalesce(p.to_on, p.from_on, p.held_on) as last
      from ${scopeRows(organisationId)} x join posts p on p.organisation_id = x.id and ${isPresentPerson(sql`p.person_id`)}
    )
    select (select count(*)::int from held) as total, (select count(*)::int from held where not earlier) as now,
      ${jsonRows(
        shown,
        sql`from (
            select * from held order by earlier, rank, last desc nulls last
            fetch first ${reach} rows with ties) s
          join posts p on p.id = s.id join people on people.id = p.person_id join organisations o on o.id = p.organisation_id
          order by s.earlier, s.rank, s.last desc nulls last, people.name, p.id
          ${limits}`,
      )} as rows`);
  const { rows, ...counts } = found ?? { rows: [], total: 0, now: 0 };
  const called = rows.map((row) => {
    const { name: person, names } = calledBy(ctx.locale, { name: row.person, names: row.names });
    return { ...row, person, names };
  });
  return { page, ...counts, rows: called };
}
