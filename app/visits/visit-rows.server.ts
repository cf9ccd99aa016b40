/** Reads of visits, for the pages of whom and what they concern. A visit is seen by every reader; what hangs on it is filtered there. */
import { desc, type SQL, sql } from "drizzle-orm";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { visits } from "#db/schema";

export interface VisitRow {
  id: string;
  direction: "in" | "out";
  title: string;
  firstOn: string;
  lastOn: string;
  places: string[];
  cancelledOn: string | null;
}

/** Visits to or from an organisation or what counts in with it, and those with a meeting of it that the reader may know of; latest first. */
export function visitsOfOrganisation(ctx: Ctx, organisationId: string): Promise<VisitRow[]> {
  const own = sql`select v.visit_id from visit_organisations v where v.organisation_id in ${scopeIds(organisationId)}`;
  return listed(
    ctx,
    own,
    sql`select x.meeting_id from meeting_organisations x where x.organisation_id in ${scopeIds(organisationId)}`,
  );
}

/** Visits a person was part of, or met somebody of, latest first. */
export function visitsOfPerson(ctx: Ctx, personId: string): Promise<VisitRow[]> {
  const own = sql`select v.visit_id from visit_members v where v.person_id = ${personId}`;
  return listed(ctx, own, sql`select x.meeting_id from meeting_people x where x.person_id = ${personId}`);
}

/** Visits on which an agreement is signed or talked about, latest first. Ask only for an agreement its reader may see. */
export function visitsOfAgreement(ctx: Ctx, agreementId: string): Promise<VisitRow[]> {
  const own = sql`select v.visit_id from visit_agreements v where v.agreement_id = ${agreementId}`;
  return listed(ctx, own, sql`select x.meeting_id from meeting_agreements x where x.agreement_id = ${agreementId}`);
}

/** Visits named directly, and those of which a meeting is. One query. */
function listed(ctx: Ctx, own: SQL, metAt: SQL): Promise<VisitRow[]> {
  const byMeeting = sql`select m.visit_id from meetings m
    where m.id in (${metAt}) and m.visit_id is not null and ${meetingSeen(ctx)}`;
  return ctx.db
    .select({
      id: visits.id,
      direction: visits.direction,
      title: ctx.locale === "vi" ? visits.titleVi : visits.titleEn,
      firstOn: visits.firstOn,
      lastOn: visits.lastOn,
      places: visits.places,
      cancelledOn: visits.cancelledOn,
    })
    .from(visits)
    .where(sql`(${visits.id} in (${own}) or ${visits.id} in (${byMeeting}))`)
    .orderBy(desc(visits.firstOn), desc(visits.id))
    .limit(100);
}
