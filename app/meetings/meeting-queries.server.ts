/** Reads of meetings, for the pages of what they concerned. A meeting about agreements of which one may see none is left out. */
import { type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { jsonRows, readTogether } from "#app/platform/json-rows.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
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

/** Some of the meetings, as a list of JSON, and how many there are: to be put into a statement of other reads. */
interface Met extends Record<string, unknown> {
  meetings: MeetingRow[];
  meetingCount: number;
}
type Reads<T> = { [K in keyof T]: SQL<T[K]> };

/** Those about an agreement that took place or take place today, the latest `most`: its history holds nothing that is still to come. */
export const metAbout = (ctx: Ctx, agreementId: string, most: number): Reads<Met> =>
  some(
    ctx,
    sql`meetings.id in (select x.meeting_id from meeting_agreements x where x.agreement_id = ${agreementId})
      and meetings.first_on <= ${ctx.today}`,
    sql`limit ${most}`,
  );

/** Those an organisation or what counts in with it took part in, a page of them, latest first. */
export const metAround = (ctx: Ctx, organisationId: string, page: number): Reads<Met> =>
  some(ctx, aroundOrganisation(organisationId), onPage(page));

/** Those a person took part in, a page of them, latest first. One query. */
export async function metByPerson(ctx: Ctx, personId: string, page: number): Promise<PageOf<MeetingRow>> {
  const met = await readTogether(ctx.db, some(ctx, withPerson(personId), onPage(page)));
  return { rows: met.meetings, total: met.meetingCount, page };
}

/** All of them, latest first: for a paper. */
export const meetingsOfPerson = (ctx: Ctx, personId: string): Promise<MeetingRow[]> => all(ctx, withPerson(personId));

/** All those an organisation or what counts in with it took part in, latest first: for a paper. */
export const meetingsOfOrganisation = (ctx: Ctx, organisationId: string): Promise<MeetingRow[]> =>
  all(ctx, aroundOrganisation(organisationId));

const withPerson = (id: string) =>
  sql`meetings.id in (select x.meeting_id from meeting_people x where x.person_id = ${id})`;
const aroundOrganisation = (id: string) =>
  sql`meetings.id in (select x.meeting_id from meeting_organisations x where x.organisation_id in ${scopeIds(id)})`;
const onPage = (page: number) => sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;

const some = (ctx: Ctx, which: SQL, window: SQL): Reads<Met> => ({
  meetings: listed(ctx, which, window),
  meetingCount: sql`(select count(*)::int from (select 1 ${shown(ctx, which)} limit ${countedUpTo + 1}) met)`,
});

const all = async (ctx: Ctx, which: SQL): Promise<MeetingRow[]> =>
  (await readTogether(ctx.db, { rows: listed(ctx, which, sql``) })).rows;

/** What was cancelled with its visit is left out: the page of the visit shows it. */
const shown = (ctx: Ctx, which: SQL): SQL =>
  sql`from meetings left join sources on sources.id = meetings.source_id left join visits on visits.id = meetings.visit_id
    where ${which} and visits.cancelled_on is null and ${meetingSeen(ctx, sql`${meetings.id}`)}`;

function listed(ctx: Ctx, which: SQL, window: SQL): SQL<MeetingRow[]> {
  const { id, firstOn, lastOn, titleEn, titleVi, place } = meetings;
  const vi = ctx.locale === "vi";
  return jsonRows(
    {
      ...{ id, firstOn, lastOn, title: vi ? titleVi : titleEn, place },
      source: { publisher: sources.publisher, subject: sources.subject },
      visit: { id: visits.id, title: vi ? visits.titleVi : visits.titleEn },
    },
    sql`${shown(ctx, which)} order by meetings.first_on desc, meetings.id desc ${window}`,
  );
}
