/** Verbs of the register of gifts: adding, editing, approving, removing and bringing back. */
import { eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { gifts, visits } from "#db/schema";
import type { GiftDetails } from "./forms";

/** What an approval was given for: where it changes, the gift has to be approved again. */
const approved: readonly (keyof GiftDetails)[] = ["direction", "what", "value", "currency"];

/** Adds a gift, of a visit or on its own. `id`: of the form it was sent with, so that the same form twice is one gift. */
export async function addGift(
  ctx: Ctx,
  { id, visitId, ...input }: GiftDetails & { id?: string | null; visitId: string | null },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    if (visitId) {
      const there = isId(visitId) ? await tx.select({ id: visits.id }).from(visits).where(eq(visits.id, visitId)) : [];
      if (there.length === 0) notFound();
    }
    const [row] = await tx
      .insert(gifts)
      .values({ ...(id ? { id } : {}), ...input, visitId, createdBy: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: gifts.id });
    if (!row) {
      const [known] = await tx
        .select({ what: gifts.what, on: gifts.on })
        .from(gifts)
        .where(eq(gifts.id, id ?? ""));
      // Gone back to and filled in anew, a form that was sent would be another gift: it needs a key of its own.
      if (known?.what !== input.what || known.on !== input.on)
        return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
      return done({ id: id ?? "" });
    }
    await record(tx, ctx, { id: row.id, version: 1 }, "giftAdded", firstValues({ ...input, visitId }));
    return done(row);
  });
}

/** Edits a gift from the version the form was opened on. An approval lapses where what was approved changes. */
export async function editGift(
  ctx: Ctx,
  id: string,
  { version, ...yours }: GiftDetails & { version: number },
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await lockedGift(tx, id);
    if (row.removedAt) return refuse({ code: "rule", rule: "giftRemoved" });
    const { direction, what, on, personId, organisationId, value, currency, keptAt, note } = row;
    const theirs: GiftDetails = { direction, what, on, personId, organisationId, value, currency, keptAt, note };
    const laid = await layOver(tx, { type: "gift", id }, { version: row.version, fields: theirs }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    if (changes.on && merged.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
    // Two edits, each right by itself.
    if (merged.value !== null && !merged.currency)
      return refuse({ code: "input", problems: { currency: "enterCurrency" } });
    const lapses = row.approvedOn !== null && approved.some((field) => changes[field]);
    const approval = lapses ? { approvedBy: null, approvedOn: null, approvalNote: null } : {};
    await tx
      .update(gifts)
      .set({ ...merged, ...approval, version: row.version + 1 })
      .where(eq(gifts.id, id));
    const recorded = lapses ? { ...changes, approvedOn: [row.approvedOn, null] as [unknown, unknown] } : changes;
    await record(tx, ctx, { id, version: row.version + 1 }, "giftEdited", recorded);
    return done({ beside });
  });
}

/**
 * Says that a gift may be given or kept. For managers alone. Saying it twice changes nothing. Refused where somebody changed it since the
 * page was opened: it would be another gift than the one that was looked at.
 */
export async function approveGift(
  ctx: Ctx,
  id: string,
  { approvalNote, version }: { approvalNote: string | null; version: number },
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "gifts.approve")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await lockedGift(tx, id);
    if (row.removedAt) return refuse({ code: "rule", rule: "giftRemoved" });
    if (row.approvedOn) return done(null);
    if (row.version !== version) return refuse({ code: "rule", rule: "giftChangedMeanwhile" });
    const approval = { approvedBy: ctx.actor.id, approvedOn: ctx.today, approvalNote };
    await tx
      .update(gifts)
      .set({ ...approval, version: row.version + 1 })
      .where(eq(gifts.id, id));
    await record(tx, ctx, { id, version: row.version + 1 }, "giftApproved", firstValues(approval));
    return done(null);
  });
}

/** Takes a gift out of the register, or brings it back. Nothing is lost. */
export async function removeGift(ctx: Ctx, id: string, removed: boolean): Promise<Outcome<{ visitId: string | null }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { removedAt, version, visitId } = await lockedGift(tx, id);
    if ((removedAt !== null) === removed) return done({ visitId });
    await tx
      .update(gifts)
      .set({ removedAt: removed ? ctx.now : null, version: version + 1 })
      .where(eq(gifts.id, id));
    await record(tx, ctx, { id, version: version + 1 }, removed ? "giftRemoved" : "giftRestored", {
      removed: [!removed, removed],
    });
    return done({ visitId });
  });
}

async function lockedGift(tx: Tx, id: string): Promise<typeof gifts.$inferSelect> {
  if (!isId(id)) notFound();
  const [row] = await tx.select().from(gifts).where(eq(gifts.id, id)).for("update");
  return row ?? notFound();
}

const record = (tx: Tx, ctx: Ctx, { id, version }: { id: string; version: number }, verb: string, changes: Changes) =>
  recordActivity(tx, ctx, { subjectType: "gift", subjectId: id, verb, changes, version });
