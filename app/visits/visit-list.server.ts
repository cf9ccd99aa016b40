/** The list of visits under a filter. Every reader sees every visit; what is said of its meetings is within their rights. */
import { and, asc, desc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { namedCountries } from "#app/organisations/countries.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { NamedCountry } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { users, visits } from "#db/schema";
import type { VisitFilter } from "./filter";

export interface ListedVisit {
  id: string;
  title: string;
  direction: "in" | "out";
  firstOn: string;
  lastOn: string;
  places: string[];
  cancelledOn: string | null;
  owner: string | null;
  partners: string[];
  /** Over, not cancelled, and minutes or the result report are missing. */
  toClose: boolean;
}

/** What a visit that is over lacks: minutes of a meeting, not one to come, that its reader may know of, or the report and where it went. */
const notClosed = (ctx: Ctx): SQL => sql`(${visits.result} is null or ${visits.resultSentOn} is null
  or exists (select 1 from meetings m where m.visit_id = ${visits.id} and m.minutes is null
    and m.first_on <= ${ctx.today} and ${meetingSeen(ctx)}))`;

/** Fifty visits: those to come nearest first, all others latest first. */
export async function listVisits(ctx: Ctx, filter: VisitFilter, page: number): Promise<PageOf<ListedVisit>> {
  const open = and(lt(visits.lastOn, ctx.today), isNull(visits.cancelledOn), notClosed(ctx));
  const which = and(
    filter.when === "upcoming" ? gte(visits.lastOn, ctx.today) : undefined,
    filter.when === "past" ? lt(visits.lastOn, ctx.today) : undefined,
    filter.when === "open" ? open : undefined,
    filter.direction ? eq(visits.direction, filter.direction) : undefined,
    filter.whose === "mine" ? eq(visits.ownerId, ctx.actor.id) : undefined,
    filter.country
      ? sql`exists (select 1 from visit_organisations x join organisations o on o.id = x.organisation_id
          where x.visit_id = ${visits.id} and o.country = ${filter.country})`
      : undefined,
  );
  const soonest = filter.when === "upcoming";
  const rows = await ctx.db
    .select({
      id: visits.id,
      title: ctx.locale === "vi" ? visits.titleVi : visits.titleEn,
      direction: visits.direction,
      firstOn: visits.firstOn,
      lastOn: visits.lastOn,
      places: visits.places,
      cancelledOn: visits.cancelledOn,
      owner: users.name,
      partners: sql<string[]>`coalesce((
        select json_agg(${nameIn(sql`o`, ctx.locale)} order by o.name) from visit_organisations x join organisations o on o.id = x.organisation_id
        where x.visit_id = ${visits.id}), '[]')`,
      toClose: sql<boolean>`(${visits.lastOn} < ${ctx.today} and ${visits.cancelledOn} is null and ${notClosed(ctx)})`,
    })
    .from(visits)
    .leftJoin(users, eq(users.id, visits.ownerId))
    .where(which)
    .orderBy(...(soonest ? [asc(visits.firstOn), asc(visits.id)] : [desc(visits.firstOn), desc(visits.id)]))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const some = ctx.db
    .select({ one: sql`1` })
    .from(visits)
    .where(which)
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  return { rows, total: counted?.total ?? 0, page };
}

/** The countries of those visited, or who came, but for our own. */
export async function visitCountries(ctx: Ctx): Promise<NamedCountry[]> {
  const rows = await ctx.db.execute<{ country: string }>(sql`
    select distinct o.country from visit_organisations x join organisations o on o.id = x.organisation_id
    where o.country <> ${ctx.office.country}`);
  return namedCountries(ctx, rows);
}
