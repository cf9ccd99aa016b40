/** The contact person of each side. */
import { and, eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Executor } from "#db/client.server";
import { agreementContacts, agreements, people, type Side } from "#db/schema";
import { lockVisible } from "./record-event.server";

/** The contact person of each side as it is now. */
export async function contactsOf(db: Executor, agreementId: string): Promise<Record<Side, string | null>> {
  const rows = await db
    .select({ side: agreementContacts.side, id: agreementContacts.personId })
    .from(agreementContacts)
    .where(eq(agreementContacts.agreementId, agreementId));
  const of = (side: Side) => rows.find((row) => row.side === side)?.id ?? null;
  return { ours: of("ours"), theirs: of("theirs") };
}

/**
 * Names the contact persons; null: nobody any more. An edit of an older version keeps what others changed of the other side, and is
 * refused where they changed the same one. `opened`: the version that the form was opened on.
 */
export async function nameContacts(
  ctx: Ctx,
  agreementId: string,
  contacts: Record<Side, string | null>,
  opened?: number,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    const now = await contactsOf(tx, agreementId);
    const theirs = { version: row.version, fields: { oursId: now.ours, theirsId: now.theirs } };
    const yours = { oursId: contacts.ours, theirsId: contacts.theirs };
    const laid = await layOver(tx, { type: "agreement", id: agreementId }, theirs, opened ?? row.version, yours);
    if (!laid.ok) return laid;
    const { merged, beside } = laid.value;
    if (Object.keys(laid.value.changes).length === 0) return done({ beside });
    const before = await tx
      .select({ side: agreementContacts.side, id: agreementContacts.personId, name: people.name })
      .from(agreementContacts)
      .innerJoin(people, eq(people.id, agreementContacts.personId))
      .where(eq(agreementContacts.agreementId, agreementId));
    const changes: Changes = { ...laid.value.changes };
    for (const side of ["ours", "theirs"] as const) {
      const was = before.find((contact) => contact.side === side);
      const personId = merged[`${side}Id`];
      if ((was?.id ?? null) === personId) continue;
      await tx
        .delete(agreementContacts)
        .where(and(eq(agreementContacts.agreementId, agreementId), eq(agreementContacts.side, side)));
      const [person] = personId
        ? await tx.select({ name: people.name }).from(people).where(eq(people.id, personId))
        : [];
      if (personId) await tx.insert(agreementContacts).values({ agreementId, side, personId });
      changes[side] = [was?.name ?? null, person?.name ?? null];
    }
    await tx
      .update(agreements)
      .set({ version: row.version + 1, updatedAt: ctx.now })
      .where(eq(agreements.id, agreementId));
    await recordActivity(tx, ctx, {
      subjectType: "agreement",
      subjectId: agreementId,
      agreementId,
      verb: "contactsNamed",
      changes,
      version: row.version + 1,
    });
    await replanReminders(tx, { agreementId }, ctx);
    return done({ beside });
  });
}
