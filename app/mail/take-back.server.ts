/** A mail that is known not to have been taken is given up, and its reminders are planned again, to be composed anew. */
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { mails, reminders } from "#db/schema";

export async function takeBack(tx: Tx, mailIds: string[]): Promise<void> {
  if (mailIds.length === 0) return;
  await tx
    .update(mails)
    .set({ status: "failed", why: "recomposed", claimedBy: null, claimedUntil: null })
    .where(inArray(mails.id, mailIds));
  await tx
    .update(reminders)
    .set({ status: "planned", why: null, mailId: null })
    .where(and(inArray(reminders.mailId, mailIds), eq(reminders.status, "mailed")));
}
