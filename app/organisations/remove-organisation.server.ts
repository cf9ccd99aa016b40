/** Taking back an organisation that was only just added, such as by a file whose bringing in is undone. Nothing else removes one. */
import { eq, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { organisationNames, organisations } from "#db/schema";

/**
 * Removes an organisation that is still in this version and that nothing points to: no agreement, post, meeting, succession, office
 * or organisation under it. Its activity stays. Answers why it stays; null where it is gone now.
 */
export async function removeOrganisation(
  ctx: Ctx,
  id: string,
  version: number,
): Promise<"notAllowed" | "gone" | "changedSince" | "inUse" | null> {
  if (!can(ctx.actor, "records.write")) return "notAllowed";
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for("update");
    if (!row) return "gone";
    if (row.version !== version) return "changedSince";
    const [used] = await tx.execute<{ one: number }>(sql`
      select 1 as one where exists (select 1 from organisations where parent_id = ${id})
        or exists (select 1 from agreement_parties where organisation_id = ${id})
        or exists (select 1 from agreements where lead_id = ${id})
        or exists (select 1 from posts where organisation_id = ${id})
        or exists (select 1 from meeting_organisations where organisation_id = ${id})
        or exists (select 1 from successions where predecessor_id = ${id} or successor_id = ${id})
        or exists (select 1 from organisation_facts where organisation_id = ${id})
        or exists (select 1 from office where organisation_id = ${id})`);
    if (used) return "inUse";
    await tx.delete(organisationNames).where(eq(organisationNames.organisationId, id));
    await tx.delete(organisations).where(eq(organisations.id, id));
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: id,
      verb: "organisationRemoved",
      changes: { name: [row.name, null] },
      version: version + 1,
    });
    return null;
  });
}
