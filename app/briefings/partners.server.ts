/** Who the other side is: organisations, the people one meets, and what happened between both. Each read is one query for all. */
import { type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { nameFor } from "#app/organisations/name-in.server";
import { scopeIds, scopesOf } from "#app/organisations/scope.server";
import { datedPosts } from "#app/people/dated-posts.server";
import { type HeldPost, postsFor } from "#app/people/post-held";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import type { LocalName } from "#app/platform/record-fields";
import type { OrganisationType } from "#db/schema";
import type { Some } from "./frame.server";

export interface Partner extends Record<string, unknown> {
  id: string;
  name: string;
  names: LocalName[];
  shortName: string | null;
  type: OrganisationType;
  level: "national" | "provincial" | "district" | "local" | null;
  country: string;
  parent: string | null;
  note: string | null;
  facts: string[];
  /** Who took over from it, and what it took over. */
  after: { name: string; on: string } | null;
  before: { name: string; on: string }[];
  lastMetOn: string | null;
}

export interface Met extends Record<string, unknown> {
  id: string;
  name: string;
  address: string | null;
  familyFirst: boolean;
  names: LocalName[];
  languages: string[];
  posts: { title: string; organisation: string }[];
  lastMetOn: string | null;
}

export interface Happened extends Record<string, unknown> {
  on: string;
  kind: "signed" | "visit" | "meeting" | "succession";
  title: string;
  titleLanguage: string | null;
  /** Of a succession: who took over. */
  after: string | null;
}

const day = (column: SQL) => sql`to_char(${column}, 'YYYY-MM-DD')`;
const names = (table: string, id: SQL) =>
  sql`coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
    from ${sql.raw(`${table}_names n where n.${table}_id`)} = ${id}), '[]')`;
/** Meetings that took place and that this person may know of. */
const held = (ctx: Ctx) => sql`m.first_on <= ${ctx.today}::date and ${meetingSeen(ctx)}
  and not exists (select 1 from visits v where v.id = m.visit_id and v.cancelled_on is not null)`;

/** The last day of a meeting as far as it has been: one that is under way was today. */
const lastDay = (ctx: Ctx) => day(sql`max(least(coalesce(m.last_on, m.first_on), ${ctx.today}::date))`);

/** So many people are named. */
const mostPeople = 40;

/** In the order of their names in the language of the context. */
export async function readPartners(ctx: Ctx, ids: readonly string[]): Promise<Partner[]> {
  if (ids.length === 0) return [];
  const named = (id: SQL, name: SQL) => sql`coalesce(${nameFor(id, ctx.locale)}, ${name})`;
  const rows = await ctx.db.execute<Partner>(sql`
    select o.id, ${named(sql`o.id`, sql`o.name`)} as name, ${names("organisation", sql`o.id`)} as names,
      o.short_name as "shortName", o.type, o.level, o.country, o.note,
      (select ${named(sql`u.id`, sql`u.name`)} from organisations u where u.id = o.parent_id) as parent,
      coalesce((select json_agg(f.facts->>${ctx.locale === "vi" ? "vi" : "en"} order by f.id) from organisation_facts f
        where f.organisation_id = o.id), '[]') as facts,
      (select json_build_object('name', ${named(sql`a.id`, sql`a.name`)}, 'on', ${day(sql`s."on"`)}) from successions s
        join organisations a on a.id = s.successor_id where s.predecessor_id = o.id) as after,
      coalesce((select json_agg(json_build_object('name', ${named(sql`b.id`, sql`b.name`)}, 'on', ${day(sql`s."on"`)})
        order by s."on", b.name) from successions s join organisations b on b.id = s.predecessor_id
        where s.successor_id = o.id), '[]') as before,
      (select ${lastDay(ctx)} from meeting_organisations x
        join meetings m on m.id = x.meeting_id where x.organisation_id = o.id and ${held(ctx)}) as "lastMetOn"
    from organisations o where o.id in ${[...ids]} order by 2, o.id`);
  return [...rows];
}

/** These organisations with all that counts in on their pages. One query. */
export async function countingIn(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.execute<{ id: string }>(sql`select distinct x.id from ${scopesOf(ids)} x`);
  return rows.map(({ id }) => id);
}

/** The agreements of these organisations and of what counts in with each, as far as this person may see them. */
export async function agreementsWith(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ origin: string; ids: string[] }>(sql`
    select a.origin, json_agg(distinct agreements.id) as ids from ${scopesOf(ids)} a
    join agreement_parties p on p.organisation_id = a.id join agreements on agreements.id = p.agreement_id
    where ${visibleAgreements(ctx)} and agreements.step <> 'voided' group by a.origin`);
  return new Map(rows.map((row) => [row.origin, row.ids]));
}

/**
 * People under a condition on `people p`, as many as a paper has room for. Each with the posts held on these days; where they are to come, or none are given, with those
 * not known to be over.
 */
export async function readPeople(
  ctx: Ctx,
  which: SQL,
  on: { firstOn: string; lastOn: string } | null = null,
  order: SQL = sql`p.name`,
): Promise<Some<Met>> {
  const found = await ctx.db.execute<Met & { posts: HeldPost[]; total: number }>(sql`
    select count(*) over ()::int as total, p.id, p.name, p.address, p.family_first as "familyFirst", ${names("person", sql`p.id`)} as names, p.languages,
      ${datedPosts(ctx, sql`p.id`)} as posts,
      (select ${lastDay(ctx)} from meeting_people x
        join meetings m on m.id = x.meeting_id where x.person_id = p.id and ${held(ctx)}) as "lastMetOn"
    from people p where ${which} and ${presentPeople(sql`p`)}
    order by ${order}, p.id limit ${mostPeople}`);
  const now = (posts: HeldPost[]) => posts.filter(({ toOn }) => toOn === null || toOn >= ctx.today);
  const rows = found.map((row) => ({ ...row, posts: on ? postsFor(row.posts, on, ctx.today) : now(row.posts) }));
  return { rows, total: found[0]?.total ?? 0 };
}

/** Whether the person `p` holds or held a post of ours: at the office's organisation, at one it succeeded, or under these. */
export const isOurs = (ctx: Ctx): SQL => {
  const own = ctx.office.organisationId;
  return own
    ? sql`exists (select 1 from posts po where po.person_id = p.id and po.organisation_id in ${scopeIds(own)})`
    : sql`false`;
};

/** What happened with these organisations and agreements until today, latest first. */
export async function readHistory(
  ctx: Ctx,
  { organisationIds, agreementIds, notVisit = null }: HistoryOf,
  most: number,
): Promise<Happened[]> {
  if (organisationIds.length === 0) return [];
  const title = sql.raw(ctx.locale === "vi" ? "title_vi" : "title_en");
  const own = sql`(select t.title from agreement_titles t where t.agreement_id = a.id and t.language = ${ctx.locale})`;
  const signed =
    agreementIds.length === 0
      ? sql`select null::date, null, null, null, null where false`
      : sql`select a.signed_on, 'signed', coalesce(case when a.title_language <> ${ctx.locale} then ${own} end, a.title),
          case when a.title_language = ${ctx.locale} or ${own} is not null then null else a.title_language end, null
        from agreements a where a.id in ${agreementIds} and a.signed_on is not null`;
  const rows = await ctx.db.execute<Happened>(sql`
    select ${day(sql`h."on"`)} as "on", h.kind, h.title, h.language as "titleLanguage", h.after from (
      ${signed}
      union all
      select v.first_on, 'visit', v.${title}, null, null from visits v
      where v.cancelled_on is null and v.id is distinct from ${notVisit}::uuid
        and v.id in (select x.visit_id from visit_organisations x where x.organisation_id in ${organisationIds})
      union all
      select m.first_on, 'meeting', m.${title}, null, null from meetings m
      where m.visit_id is null and ${held(ctx)}
        and m.id in (select x.meeting_id from meeting_organisations x where x.organisation_id in ${organisationIds})
      union all
      select s."on", 'succession', coalesce(${nameFor(sql`b.id`, ctx.locale)}, b.name), null,
        coalesce(${nameFor(sql`o.id`, ctx.locale)}, o.name)
      from successions s join organisations b on b.id = s.predecessor_id join organisations o on o.id = s.successor_id
      where s.predecessor_id in ${organisationIds} or s.successor_id in ${organisationIds}
    ) as h ("on", kind, title, language, after)
    where h."on" <= ${ctx.today}::date order by h."on" desc, h.kind, h.title limit ${most}`);
  return [...rows];
}

interface HistoryOf {
  organisationIds: string[];
  agreementIds: string[];
  /** The visit the briefing is for: it is no history of itself. */
  notVisit?: string | null;
}
