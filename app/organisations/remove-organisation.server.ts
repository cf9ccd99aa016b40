/** Taking back an organisation that was only just added, such as by a file whose bringing in is undone. Nothing else removes one. */
import { eq } from "drizzle-orm";
import { pointedTo } from "#app/merging/pointed-to.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { organisationNames, organisations } from "#db/schema";

/**
 * Removes an organisation that is still in this version and that nothing points to, such as an agreement, a post, a visit or an
 * organisation under it. Its activity stays. Answers why it stays; null where it is gone now.
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
    if (await pointedTo(tx, "organisation", id)) return "inUse";
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
