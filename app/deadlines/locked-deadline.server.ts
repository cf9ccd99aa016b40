/**
 * What the verbs about a deadline share: the row under lock, seen by this person, and writing a change with its
 * activity and its reminders. The agreement is locked first, as by everything that derives its deadlines anew.
 */
import { eq } from "drizzle-orm";
import { lockVisible } from "#app/agreements/record-event.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { deadlines } from "#db/schema";

export type DeadlineRow = typeof deadlines.$inferSelect;

/** The deadline under lock; 404 where there is none, or its agreement may not be seen. */
export async function lockedDeadline(tx: Tx, ctx: Ctx, id: string): Promise<DeadlineRow> {
  if (!isId(id)) notFound();
  const [found] = await tx.select({ agreementId: deadlines.agreementId }).from(deadlines).where(eq(deadlines.id, id));
  if (!found) notFound();
  if (found.agreementId) await lockVisible(tx, ctx, found.agreementId);
  const [row] = await tx.select().from(deadlines).where(eq(deadlines.id, id)).for("update");
  return row ?? notFound();
}

/** Why nothing can be said of it as the form has it: it is closed, or another day counts by now. Null when all is well. */
export function notAsSeen(row: DeadlineRow, seenOn: string): Outcome<never> | null {
  if (row.closedAt) return refuse({ code: "rule", rule: "deadlineClosed" });
  return row.dueOn === seenOn ? null : refuse({ code: "rule", rule: "deadlineDayChanged" });
}

/** Everything that makes the day another one: the old one is kept to be shown, and nobody has acknowledged the new one yet. */
export const newDay = (row: DeadlineRow, dueOn: string, now: Date) => ({
  dueOn,
  previousOn: row.dueOn,
  changedAt: now,
  acknowledgedAt: null,
  acknowledgedBy: null,
});

/** Writes the change, what was done in the past tense, and plans the reminders anew. */
export async function writeDeadline(
  tx: Tx,
  ctx: Ctx,
  row: DeadlineRow,
  set: Partial<DeadlineRow>,
  { verb, changes }: { verb: string; changes: Changes },
): Promise<{ id: string; version: number }> {
  const version = row.version + 1;
  // A calendar is told of another day, and of what is closed or open again.
  const told = set.dueOn !== undefined || set.closedAt !== undefined;
  await tx
    .update(deadlines)
    .set({ ...set, version, sequence: row.sequence + (told ? 1 : 0) })
    .where(eq(deadlines.id, row.id));
  await recordActivity(tx, ctx, {
    subjectType: "deadline",
    subjectId: row.id,
    agreementId: row.agreementId,
    verb,
    changes: { kind: [null, row.kind], subject: [null, row.subject], ...changes },
    version,
  });
  await replanReminders(tx, { deadlineIds: [row.id] }, ctx);
  return { id: row.id, version };
}
