/** The organisations for which one answers now: itself, and all that it succeeded. For conditions. */
import { type SQL, sql } from "drizzle-orm";

/** Ids, to be put behind `in`. */
export const answeredBy = (organisationId: string): SQL => sql`(with recursive answered as (
    select ${organisationId}::uuid as id
    union
    select s.predecessor_id from answered a join successions s on s.successor_id = a.id
  ) select id from answered)`;

/** Commitments that one answers for, and those of every agreement that binds it. To be used where `commitments` is read. */
export const ofOrganisation = (organisationId: string): SQL => sql`(
  commitments.organisation_id in ${answeredBy(organisationId)} or commitments.agreement_id in (
    select p.agreement_id from agreement_parties p
    where p.role = 'party' and p.organisation_id in ${answeredBy(organisationId)}))`;

/** Commitments promised on a visit: said so, or in a meeting of its programme. */
export const ofVisit = (visitId: string): SQL => sql`(
  commitments.visit_id = ${visitId} or commitments.meeting_id in (select m.id from meetings m where m.visit_id = ${visitId}))`;
