/** Hands an agreement over to another owner: an edit of its details with one field. */
import type { Ctx } from "#app/platform/context.server";
import type { Beside } from "#app/platform/lay-over.server";
import type { Outcome } from "#app/platform/refusals";
import { ownersToChoose } from "./describe-form.server";
import { editDetails, readDetails } from "./details.server";
import { formAgreement, visibleRow } from "./open-event.server";

/** What the form begins with. */
export async function openOwner(ctx: Ctx, agreementId: string | undefined) {
  const row = await visibleRow(ctx, agreementId);
  const owners = await ownersToChoose(ctx);
  return {
    agreement: formAgreement(row),
    version: row.version,
    owners,
    values: { owner: owners.some(({ id }) => id === row.ownerId) ? (row.ownerId ?? "") : "" },
  };
}

/**
 * Makes somebody the owner, or nobody. Refuses whoever cannot own an agreement, and a version that is not the newest where somebody
 * else was made the owner meanwhile; what others changed besides stays.
 */
export async function changeOwner(
  ctx: Ctx,
  agreementId: string | undefined,
  version: number,
  ownerId: string | null,
): Promise<Outcome<{ version: number } & Beside>> {
  const row = await visibleRow(ctx, agreementId);
  return editDetails(ctx, row.id, version, { ...(await readDetails(ctx.db, row)), ownerId });
}
