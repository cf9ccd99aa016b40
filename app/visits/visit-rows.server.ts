/** Reads of visits, for the pages of whom and what they concern. A visit is seen by every reader; what hangs on it is filtered there. */
import { type SQL, sql } from "drizzle-orm";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { jsonRows, readTogether } from "#app/platform/json-rows.server";
import { visits } from "#db/schema";
import { mostNamed } from "./most-named";

export interface VisitRow {
  id: string;
  direction: "in" | "out";
  title: string;
  firstOn: string;
  lastOn: string;
  places: string[];
  cancelledOn: string | null;
}

const latest = sql`limit ${sql.raw(`${mostNamed + 1}`)}`;

/** All visits to or from an organisation or what counts in with it, and those with a meeting of it that the reader may know of; latest first. */
export const visitsOfOrganisation = (ctx: Ctx, organisationId: string): Promise<VisitRow[]> =>
  read(ctx, around(ctx, organisationId));

/** The latest of the same, to be put into a statement as a list of JSON. */
export const visitsAround = (ctx: Ctx, organisationId: string): SQL<VisitRow[]> => around(ctx, organisationId, latest);

function around(ctx: Ctx, organisationId: string, window?: SQL): SQL<VisitRow[]> {
  const own = sql`select v.visit_id from visit_organisations v where v.organisation_id in ${scopeIds(organisationId)}`;
  const metAt = sql`select x.meeting_id from meeting_organisations x where x.organisation_id in ${scopeIds(organisationId)}`;
  return listed(ctx, own, metAt, window);
}

/** All visits a person was part of, or met somebody of, latest first. */
export function visitsOfPerson(ctx: Ctx, personId: string): Promise<VisitRow[]> {
  const own = sql`select v.visit_id from visit_members v where v.person_id = ${personId}`;
  return read(ctx, listed(ctx, own, sql`select x.meeting_id from meeting_people x where x.person_id = ${personId}`));
}

/** Visits on which an agreement is signed or talked about, latest first, as a list of JSON. Ask only for an agreement its reader may see. */
export function visitsOfAgreement(ctx: Ctx, agreementId: string): SQL<VisitRow[]> {
  const own = sql`select v.visit_id from visit_agreements v where v.agreement_id = ${agreementId}`;
  const metAt = sql`select x.meeting_id from meeting_agreements x where x.agreement_id = ${agreementId}`;
  return listed(ctx, own, metAt, latest);
}

/** Visits named directly, and those of which a meeting is. */
function listed(ctx: Ctx, own: SQL, metAt: SQL, window = sql``): SQL<VisitRow[]> {
  const byMeeting = sql`select m.visit_id from meetings m
    where m.id in (${metAt}) and m.visit_id is not null and ${meetingSeen(ctx)}`;
  const { id, direction, titleEn, titleVi, firstOn, lastOn, places, cancelledOn } = visits;
  return jsonRows(
    { id, direction, title: ctx.locale === "vi" ? titleVi : titleEn, firstOn, lastOn, places, cancelledOn },
    sql`from visits where (visits.id in (${own}) or visits.id in (${byMeeting}))
      order by visits.first_on desc, visits.id desc ${window}`,
  );
}

const read = async (ctx: Ctx, rows: SQL<VisitRow[]>): Promise<VisitRow[]> =>
  (await readTogether(ctx.db, { rows })).rows;
