/** Everything the page of a meeting shows; not there for who may see none of the agreements it is about. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import {
  agreements,
  meetingAgreements,
  meetingOrganisations,
  meetingPeople,
  meetings,
  organisations,
  people,
  sources,
  visits,
} from "#db/schema";
import { meetingSeen } from "./meeting-queries.server";

export async function meetingPage(ctx: Ctx, id: string | undefined) {
  const vi = ctx.locale === "vi";
  if (!isId(id)) notFound();
  const [meeting] = await ctx.db
    .select({
      id: meetings.id,
      title: vi ? meetings.titleVi : meetings.titleEn,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      place: meetings.place,
      minutes: meetings.minutes,
      version: meetings.version,
      visit: { id: visits.id, title: vi ? visits.titleVi : visits.titleEn },
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(meetings)
    .leftJoin(visits, eq(visits.id, meetings.visitId))
    .leftJoin(sources, eq(sources.id, meetings.sourceId))
    .where(and(eq(meetings.id, id as string), meetingSeen(ctx, sql`${meetings.id}`)));
  if (!meeting) notFound();
  const [who, where, about] = await Promise.all([
    ctx.db
      .select({ id: people.id, name: personNameIn(sql`people`, ctx.locale), address: people.address })
      .from(meetingPeople)
      .innerJoin(people, eq(people.id, meetingPeople.personId))
      .where(and(eq(meetingPeople.meetingId, meeting.id), isNull(people.erasedAt)))
      .orderBy(asc(people.name), asc(people.id)),
    ctx.db
      .select({ id: organisations.id, name: nameIn(sql`organisations`, ctx.locale) })
      .from(meetingOrganisations)
      .innerJoin(organisations, eq(organisations.id, meetingOrganisations.organisationId))
      .where(eq(meetingOrganisations.meetingId, meeting.id))
      .orderBy(asc(organisations.name), asc(organisations.id)),
    ctx.db
      .select({ id: agreements.id, reference: agreements.reference, ...titleIn(ctx.locale) })
      .from(meetingAgreements)
      .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
      .where(and(eq(meetingAgreements.meetingId, meeting.id), visibleAgreements(ctx)))
      .orderBy(asc(agreements.reference)),
  ]);
  return { meeting, people: who, organisations: where, agreements: about, today: ctx.today };
}

export type MeetingShown = Awaited<ReturnType<typeof meetingPage>>;
