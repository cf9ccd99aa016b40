/** Whether an agreement is observed: kept and searchable, but our office is not among its parties, so no deadline of it is ours. */
import { sql } from "drizzle-orm";
import { type DerivedAt, deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { ourOrganisations } from "#app/organisations/answers.server";
import type { OfficeSettings } from "#app/platform/context.server";
import type { Executor, Tx } from "#db/client.server";

/** Whether there are parties and none of them is ours: such an agreement is observed. Without an organisation of our own, none is. */
export async function isObserved(
  db: Executor,
  office: Pick<OfficeSettings, "organisationId">,
  parties: { organisationId: string; role: string }[],
): Promise<boolean> {
  if (!office.organisationId) return false;
  const bound = parties.filter(({ role }) => role === "party");
  const ours = await ourOrganisations(db, office.organisationId);
  return bound.length > 0 && !bound.some(({ organisationId }) => ours.has(organisationId));
}

/**
 * Decides anew which agreements are observed, after the office's organisation, a succession or a parent changed, and derives the
 * deadlines of those that changed sides. `at.office` is the office as it is after the change.
 */
export async function refreshObserved(tx: Tx, at: DerivedAt): Promise<void> {
  const { organisationId } = at.office;
  if (!organisationId) return;
  const ours = [...(await ourOrganisations(tx, organisationId))];
  const changed = await tx.execute<{ id: string }>(sql`
    with judged as (
      select a.id, exists (select 1 from agreement_parties p where p.agreement_id = a.id and p.role = 'party') and not exists (
        select 1 from agreement_parties p where p.agreement_id = a.id and p.role = 'party' and p.organisation_id in ${ours}
      ) as observed from agreements a
    )
    update agreements a set observed = j.observed from judged j where j.id = a.id and a.observed <> j.observed returning a.id`);
  await deriveDeadlines(
    tx,
    at,
    changed.map(({ id }) => id),
  );
}
