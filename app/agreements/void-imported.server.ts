/**
 * Voiding a record that a file brought in, when that is undone. Voiding is a manager's; this alone is within the right of whoever
 * brought the file in: only their own record, only while nobody went on with it, and recorded on their account in the history.
 */
import { and, eq, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import type { Db } from "#db/client.server";
import { activity, agreementEvents, agreements } from "#db/schema";
import { lockVisible, recordEvent } from "./record-event.server";

/**
 * Voids an agreement that holds nothing but its first event, by this person, and no later edit. The number that the file gave it is
 * free again: the record keeps it with `-V1` behind. Answers why it stays; null where it is voided now.
 */
export async function voidImported(
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<"notAllowed" | "gone" | "hasHistory" | "changedSince" | "inUse" | null> {
  if (!can(ctx.actor, "records.write")) return "notAllowed";
  return ctx.db.transaction(async (tx) => {
    const [there] = await tx.select({ step: agreements.step }).from(agreements).where(eq(agreements.id, id));
    if (!there || there.step === "voided") return "gone";
    const row = await lockVisible(tx, ctx, id);
    const [first] = await tx
      .select({ actorId: agreementEvents.actorId })
      .from(agreementEvents)
      .where(and(eq(agreementEvents.agreementId, id), eq(agreementEvents.revision, 1)));
    if (first?.actorId !== ctx.actor.id) return "notAllowed";
    if (row.revision !== 1) return "hasHistory";
    const [edited] = await tx.select({ id: activity.id }).from(activity).where(eq(activity.agreementId, id)).limit(1);
    if (edited || row.version !== 1) return "changedSince";
    const [used] = await tx.execute<{ one: number }>(sql`
      select 1 as one where exists (select 1 from agreements where parent_id = ${id} and step <> 'voided')
        or exists (select 1 from agreement_relations r join agreements a on a.id = r.agreement_id
          where r.related_id = ${id} and a.step <> 'voided')
        or exists (select 1 from meeting_agreements where agreement_id = ${id})`);
    if (used) return "inUse";
    // The one thing that a manager's right is lent for; the history names who did it.
    const lent = { ...ctx, db: tx as unknown as Db, actor: { ...ctx.actor, role: "manager" as const } };
    const outcome = await recordEvent(lent, id, "voided", { reason }, { revision: 1, requestKey: crypto.randomUUID() });
    if (!outcome.ok) return "hasHistory";
    await tx
      .update(agreements)
      .set({
        reference: sql`${agreements.reference} || '-V' || (
        select count(*) + 1 from agreements other where other.reference like ${row.reference} || '-V%')`,
      })
      .where(and(eq(agreements.id, id), ne(agreements.reference, "")));
    return null;
  });
}
