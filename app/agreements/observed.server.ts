/** Whether an agreement is observed: kept and searchable, but our office is not among its parties, so no deadline of it is ours. */
import { inArray, sql } from "drizzle-orm";
import { ourOrganisations } from "#app/organisations/answers.server";
import type { OfficeSettings } from "#app/platform/context.server";
import type { Executor, Tx } from "#db/client.server";
import { agreements } from "#db/schema";
import { deriveDeadlines, readReckoning } from "./follow-up.server";

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
 * deadlines of those that changed sides.
 */
export async function refreshObserved(
  tx: Tx,
  office: Pick<OfficeSettings, "organisationId" | "country">,
): Promise<void> {
  const { organisationId } = office;
  if (!organisationId) return;
  const ours = [...(await ourOrganisations(tx, organisationId))];
  const changed = await tx.execute<{ id: string }>(sql`
    with judged as (
      select a.id, exists (select 1 from agreement_parties p where p.agreement_id = a.id and p.role = 'party') and not exists (
        select 1 from agreement_parties p where p.agreement_id = a.id and p.role = 'party' and p.organisation_id in ${ours}
      ) as observed from agreements a
    )
    update agreements a set observed = j.observed from judged j where j.id = a.id and a.observed <> j.observed returning a.id`);
  if (changed.length === 0) return;
  const reckoning = await readReckoning(tx, office.country);
  const rows = await tx
    .select({ id: agreements.id, observed: agreements.observed, snapshot: agreements.snapshot })
    .from(agreements)
    .where(
      inArray(
        agreements.id,
        changed.map(({ id }) => id),
      ),
    );
  for (const row of rows) await deriveDeadlines(tx, row, reckoning);
}
