/** Everything the page of a visit shows, in a fixed number of queries; agreements and meetings only as far as its reader may see them. */
import { and, asc, eq, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { type GiftRow, giftsOfVisit } from "#app/gifts/gift-queries.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { nameIn } from "#app/organisations/name-in.server";
import { datedPosts } from "#app/people/dated-posts.server";
import { personNameIn } from "#app/people/name-in.server";
import { type HeldPost, postsFor } from "#app/people/post-held";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import type { LocalName } from "#app/platform/record-fields";
import type { VisitRole } from "#db/schema";
import { agreements, organisations, sources, users, visitAgreements, visitOrganisations, visits } from "#db/schema";
import { resultTask } from "./result-due.server";

/** An item of a visit's programme. */
export interface ProgrammeItem extends Record<string, unknown> {
  id: string;
  firstOn: string;
  lastOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  title: string;
  place: string | null;
  hasMinutes: boolean;
  people: { id: string; name: string }[];
  organisations: { id: string; name: string }[];
  agreements: { id: string; reference: string }[];
}

/** Somebody's part in a visit. */
export interface VisitMember extends Record<string, unknown> {
  id: string;
  personId: string;
  name: string;
  address: string | null;
  names: LocalName[];
  side: "ours" | "theirs";
  role: VisitRole;
  note: string | null;
  /** Held then; of a visit to come, those not known to be over. */
  posts: { title: string; organisation: string }[];
}

export async function visitPage(ctx: Ctx, id: string | undefined) {
  const visit = await visitHead(ctx, id);
  const [organisationRows, agreementRows, programme, members, gifts, task] = await Promise.all([
    ctx.db
      .select({ id: organisations.id, name: nameIn(sql`organisations`, ctx.locale), country: organisations.country })
      .from(visitOrganisations)
      .innerJoin(organisations, eq(organisations.id, visitOrganisations.organisationId))
      .where(eq(visitOrganisations.visitId, visit.id))
      .orderBy(asc(organisations.name), asc(organisations.id)),
    agreementsOf(ctx, visit.id),
    programmeOf(ctx, visit.id),
    membersOf(ctx, visit),
    giftsOfVisit(ctx, visit.id),
    resultTask(ctx.db, visit.id),
  ]);
  const over = visit.lastOn < ctx.today && !visit.cancelledOn;
  const missing = over
    ? {
        minutes: programme.filter((item) => !item.hasMinutes && item.firstOn <= ctx.today).length,
        result: !visit.result,
        sent: Boolean(visit.result) && !visit.resultSentOn,
      }
    : null;
  return {
    visit,
    organisations: organisationRows,
    agreements: agreementRows,
    programme,
    members,
    gifts: gifts satisfies GiftRow[],
    task: task ? { id: task.id, dueOn: task.dueOn, doneOn: task.doneOn, assignee: task.assignee } : null,
    missing: missing && (missing.minutes > 0 || missing.result || missing.sent) ? missing : null,
    today: ctx.today,
  };
}

export type VisitShown = Awaited<ReturnType<typeof visitPage>>;

/** The visit itself; 404 where there is none. One query. */
export async function visitHead(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: visits.id,
      title: ctx.locale === "vi" ? visits.titleVi : visits.titleEn,
      direction: visits.direction,
      firstOn: visits.firstOn,
      lastOn: visits.lastOn,
      places: visits.places,
      purpose: visits.purpose,
      receptionLevel: visits.receptionLevel,
      cancelledOn: visits.cancelledOn,
      owner: users.name,
      sensitivities: visits.sensitivities,
      talkingPoints: visits.talkingPoints,
      result: visits.result,
      resultSentOn: visits.resultSentOn,
      resultSentTo: visits.resultSentTo,
      version: visits.version,
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(visits)
    .leftJoin(users, eq(users.id, visits.ownerId))
    .leftJoin(sources, eq(sources.id, visits.sourceId))
    .where(eq(visits.id, id as string));
  return row ?? notFound();
}

function agreementsOf(ctx: Ctx, visitId: string) {
  return ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      stage: agreements.stage,
      purpose: visitAgreements.purpose,
    })
    .from(visitAgreements)
    .innerJoin(agreements, eq(agreements.id, visitAgreements.agreementId))
    .where(and(eq(visitAgreements.visitId, visitId), visibleAgreements(ctx)))
    .orderBy(sql`${visitAgreements.purpose} = 'discuss'`, asc(agreements.reference));
}

/** By day and hour; what has no hour stands at the end of its day. One query. */
export async function programmeOf(ctx: Ctx, visitId: string): Promise<ProgrammeItem[]> {
  const title = sql.raw(ctx.locale === "vi" ? "m.title_vi" : "m.title_en");
  const rows = await ctx.db.execute<ProgrammeItem>(sql`
    select m.id, to_char(m.first_on, 'YYYY-MM-DD') as "firstOn", to_char(m.last_on, 'YYYY-MM-DD') as "lastOn",
      m.starts_at as "startsAt", m.ends_at as "endsAt", ${title} as title, m.place, m.minutes is not null as "hasMinutes",
      coalesce((select json_agg(json_build_object('id', p.id, 'name', ${personNameIn(sql`p`, ctx.locale)}) order by p.name) from meeting_people x
        join people p on p.id = x.person_id where x.meeting_id = m.id and p.erased_at is null), '[]') as people,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', ${nameIn(sql`o`, ctx.locale)}) order by o.name) from meeting_organisations x
        join organisations o on o.id = x.organisation_id where x.meeting_id = m.id), '[]') as organisations,
      coalesce((select json_agg(json_build_object('id', agreements.id, 'reference', agreements.reference) order by agreements.reference)
        from meeting_agreements x join agreements on agreements.id = x.agreement_id
        where x.meeting_id = m.id and ${visibleAgreements(ctx)}), '[]') as agreements
    from meetings m
    where m.visit_id = ${visitId} and ${meetingSeen(ctx)}
    order by m.first_on, m.starts_at nulls last, m.id
    limit 300`);
  return [...rows];
}

type DatedPost = VisitMember["posts"][number] & Pick<HeldPost, "fromOn" | "toOn" | "heldOn">;

/** In the order of protocol; whose data were erased is left out. A later post changes nothing of a visit that was. One query. */
export async function membersOf(
  ctx: Ctx,
  { id, ...days }: { id: string; firstOn: string; lastOn: string },
): Promise<VisitMember[]> {
  const rows = await ctx.db.execute<VisitMember & { posts: DatedPost[] }>(sql`
    select v.id, v.person_id as "personId", p.name, p.address, v.side, v.role, v.note,
      coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
        from person_names n where n.person_id = p.id), '[]') as names,
      ${datedPosts(ctx, sql`p.id`)} as posts
    from visit_members v join people p on p.id = v.person_id
    where v.visit_id = ${id} and p.erased_at is null
    order by v.side, v.position, v.id`);
  return rows.map((row) => ({ ...row, ...calledBy(ctx.locale, row), posts: postsFor(row.posts, days, ctx.today) }));
}
