/** Reads of meetings, for the pages of what they concerned. A meeting about agreements of which one may see none is left out. */
import { type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { jsonRows, readTogether } from "#app/platform/json-rows.server";
import { meetings, sources, visits } from "#db/schema";

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

/** Meetings about an agreement that took place or take place today, latest first, as a list of JSON: its history holds nothing that is still to come. */
export const meetingsOfAgreement = (ctx: Ctx, agreementId: string): SQL<MeetingRow[]> =>
  listed(
    ctx,
    sql`meetings.id in (select x.meeting_id from meeting_agreements x where x.agreement_id = ${agreementId})
      and meetings.first_on <= ${ctx.today}`,
  );

/** Meetings a person took part in, latest first. */
export const meetingsOfPerson = (ctx: Ctx, personId: string): Promise<MeetingRow[]> =>
  read(
    ctx,
    listed(ctx, sql`meetings.id in (select x.meeting_id from meeting_people x where x.person_id = ${personId})`),
  );

/** Meetings an organisation or what counts in with it took part in, latest first. */
export const meetingsOfOrganisation = (ctx: Ctx, organisationId: string): Promise<MeetingRow[]> =>
  read(ctx, meetingsAround(ctx, organisationId));

/** The same, to be put into a statement as a list of JSON. */
export const meetingsAround = (ctx: Ctx, organisationId: string): SQL<MeetingRow[]> =>
  listed(
    ctx,
    sql`meetings.id in (select x.meeting_id from meeting_organisations x where x.organisation_id in ${scopeIds(organisationId)})`,
  );

/** What was cancelled with its visit is left out: the page of the visit shows it. */
function listed(ctx: Ctx, which: SQL): SQL<MeetingRow[]> {
  const { id, firstOn, lastOn, titleEn, titleVi, place } = meetings;
  const vi = ctx.locale === "vi";
  return jsonRows(
    {
      ...{ id, firstOn, lastOn, title: vi ? titleVi : titleEn, place },
      source: { publisher: sources.publisher, subject: sources.subject },
      visit: { id: visits.id, title: vi ? visits.titleVi : visits.titleEn },
    },
    sql`from meetings left join sources on sources.id = meetings.source_id left join visits on visits.id = meetings.visit_id
      where ${which} and visits.cancelled_on is null and ${meetingSeen(ctx, sql`${meetings.id}`)}
      order by meetings.first_on desc, meetings.id desc limit 100`,
  );
}

const read = async (ctx: Ctx, rows: SQL<MeetingRow[]>): Promise<MeetingRow[]> =>
  (await readTogether(ctx.db, { rows })).rows;
