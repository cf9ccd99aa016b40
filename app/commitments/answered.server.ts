/** What is promised around an organisation, with all that counts in with it, and on a visit. For conditions. */
import { type SQL, sql } from "drizzle-orm";
import { scopeIds } from "#app/organisations/scope.server";

/** Commitments that one answers for, and those of every agreement that binds it. To be used where `commitments` is read. */
export const ofOrganisation = (organisationId: string): SQL => sql`(
  commitments.organisation_id in ${scopeIds(organisationId)} or commitments.agreement_id in (
    select p.agreement_id from agreement_parties p
    where p.role = 'party' and p.organisation_id in ${scopeIds(organisationId)}))`;

/** Commitments promised on a visit: said so, or in a meeting of its programme. */
export const ofVisit = (visitId: string): SQL => sql`(
  commitments.visit_id = ${visitId} or commitments.meeting_id in (select m.id from meetings m where m.visit_id = ${visitId}))`;
