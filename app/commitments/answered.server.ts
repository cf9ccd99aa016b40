/** What is promised around an organisation, with all that counts in with it, and on a visit. For conditions. */
import { type SQL, sql } from "drizzle-orm";
import { scopeIds } from "#app/organisations/scope.server";

/**
 * Commitments that one answers for, and those of every agreement that binds it: each once, with what lists of them are ordered and
 * counted by. To stand after `from`.
 */
export const ofOrganisationRows = (organisationId: string): SQL => sql`(
  with own as materialized (select o.id from ${scopeIds(organisationId)} o(id))
  select c.id, c.agreement_id, c.due_on, c.status from commitments c where c.organisation_id in (select id from own)
  union
  select c.id, c.agreement_id, c.due_on, c.status from commitments c join agreement_parties p on p.agreement_id = c.agreement_id
  where p.role = 'party' and p.organisation_id in (select id from own))`;

/** The same as a condition, to be used where `commitments` is read. */
export const ofOrganisation = (organisationId: string): SQL =>
  sql`commitments.id in (select o.id from ${ofOrganisationRows(organisationId)} o)`;

/** Commitments promised on a visit: said so, or in a meeting of its programme. */
export const ofVisit = (visitId: string): SQL => sql`(
  commitments.visit_id = ${visitId} or commitments.meeting_id in (select m.id from meetings m where m.visit_id = ${visitId}))`;
