/** Reads of meetings, for the pages of what they concerned. A meeting about agreements of which one may see none is left out. */
import { and, desc, eq, exists, inArray, not, or, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, meetingAgreements, meetingOrganisations, meetingPeople, meetings, sources } from "#db/schema";

export interface MeetingRow {
  id: string;
  firstOn: string;
  lastOn: string | null;
  title: string;
  place: string | null;
  source: { publisher: string; subject: string } | null;
}

/** Meetings about an agreement, latest first. */
export function meetingsOfAgreement(ctx: Ctx, agreementId: string): Promise<MeetingRow[]> {
  const of = ctx.db
    .select({ id: meetingAgreements.meetingId })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.agreementId, agreementId));
  return listMeetings(ctx, inArray(meetings.id, of));
}

/** Meetings a person took part in, latest first. */
export function meetingsOfPerson(ctx: Ctx, personId: string): Promise<MeetingRow[]> {
  const of = ctx.db
    .select({ id: meetingPeople.meetingId })
    .from(meetingPeople)
    .where(eq(meetingPeople.personId, personId));
  return listMeetings(ctx, inArray(meetings.id, of));
}

/** Meetings an organisation took part in, latest first. */
export function meetingsOfOrganisation(ctx: Ctx, organisationId: string): Promise<MeetingRow[]> {
  const of = ctx.db
    .select({ id: meetingOrganisations.meetingId })
    .from(meetingOrganisations)
    .where(eq(meetingOrganisations.organisationId, organisationId));
  return listMeetings(ctx, inArray(meetings.id, of));
}

async function listMeetings(ctx: Ctx, which: SQL): Promise<MeetingRow[]> {
  const about = ctx.db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.meetingId, meetings.id));
  const seen = ctx.db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(and(eq(meetingAgreements.meetingId, meetings.id), visibleAgreements(ctx)));
  return ctx.db
    .select({
      id: meetings.id,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      title: ctx.locale === "vi" ? meetings.titleVi : meetings.titleEn,
      place: meetings.place,
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(meetings)
    .leftJoin(sources, eq(sources.id, meetings.sourceId))
    .where(and(which, or(not(exists(about)), exists(seen))))
    .orderBy(desc(meetings.firstOn), desc(meetings.id))
    .limit(100);
}
