/** Reads of meetings, for the pages of what they concerned. A meeting about agreements of which one may see none is left out. */
import { and, desc, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { meetingAgreements, meetingOrganisations, meetingPeople, meetings, sources, visits } from "#db/schema";

/** Whether the reader may know of a meeting: it is about no agreement, or about one they may see. `id`: the column of the query it is put into. */
export const meetingSeen = (ctx: Ctx, id: SQL = sql`m.id`): SQL => sql`(
  not exists (select 1 from meeting_agreements x where x.meeting_id = ${id})
  or exists (select 1 from meeting_agreements x join agreements on agreements.id = x.agreement_id
    where x.meeting_id = ${id} and ${visibleAgreements(ctx)}))`;

export interface MeetingRow {
  id: string;
  firstOn: string;
  lastOn: string | null;
  title: string;
  place: string | null;
  source: { publisher: string; subject: string } | null;
  /** The visit whose programme it belongs to. */
  visit: { id: string; title: string } | null;
}

/** Meetings about an agreement that took place or take place today, latest first: its history holds nothing that is still to come. */
export function meetingsOfAgreement(ctx: Ctx, agreementId: string): Promise<MeetingRow[]> {
  const of = ctx.db
    .select({ id: meetingAgreements.meetingId })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.agreementId, agreementId));
  return listMeetings(ctx, and(inArray(meetings.id, of), lte(meetings.firstOn, ctx.today)) as SQL);
}

/** Meetings a person took part in, latest first. */
export function meetingsOfPerson(ctx: Ctx, personId: string): Promise<MeetingRow[]> {
  const of = ctx.db
    .select({ id: meetingPeople.meetingId })
    .from(meetingPeople)
    .where(eq(meetingPeople.personId, personId));
  return listMeetings(ctx, inArray(meetings.id, of));
}

/** Meetings an organisation or what counts in with it took part in, latest first. */
export function meetingsOfOrganisation(ctx: Ctx, organisationId: string): Promise<MeetingRow[]> {
  const of = ctx.db
    .select({ id: meetingOrganisations.meetingId })
    .from(meetingOrganisations)
    .where(inArray(meetingOrganisations.organisationId, scopeIds(organisationId)));
  return listMeetings(ctx, inArray(meetings.id, of));
}

/** What was cancelled with its visit is left out: the page of the visit shows it. */
async function listMeetings(ctx: Ctx, which: SQL): Promise<MeetingRow[]> {
  return ctx.db
    .select({
      id: meetings.id,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      title: ctx.locale === "vi" ? meetings.titleVi : meetings.titleEn,
      place: meetings.place,
      source: { publisher: sources.publisher, subject: sources.subject },
      visit: { id: visits.id, title: ctx.locale === "vi" ? visits.titleVi : visits.titleEn },
    })
    .from(meetings)
    .leftJoin(sources, eq(sources.id, meetings.sourceId))
    .leftJoin(visits, eq(visits.id, meetings.visitId))
    .where(and(which, isNull(visits.cancelledOn), meetingSeen(ctx, sql`${meetings.id}`)))
    .orderBy(desc(meetings.firstOn), desc(meetings.id))
    .limit(100);
}
