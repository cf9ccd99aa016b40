/**
 * The last look at a mail of reminders: does each of them still apply? They are planned anew as if they had never been put
 * into a mail; what is still planned then applies.
 */
import { and, eq, inArray, sql } from "drizzle-orm";
import type { WorkAt } from "#app/jobs/work.server";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { mails, reminders, users } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import type { Mail } from "./may-go.server";
import type { MailReason } from "./reasons";

/** `good`: it goes as it is. `takenBack`: it does not; its reminders that still apply are planned again. */
export async function review(tx: Tx, mail: Mail, at: WorkAt): Promise<"good" | "takenBack"> {
  const own = await tx
    .select({ id: reminders.id, deadlineId: reminders.deadlineId })
    .from(reminders)
    .where(and(eq(reminders.mailId, mail.id), eq(reminders.status, "mailed")));
  const mine = inArray(
    reminders.id,
    own.map(({ id }) => id),
  );
  await tx.update(reminders).set({ status: "planned" }).where(mine);
  const deadlineIds = [...new Set(own.map(({ deadlineId }) => deadlineId))];
  await replanReminders(tx, { deadlineIds, recipient: mail.recipient }, at);
  const [left] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(reminders)
    .where(and(mine, eq(reminders.status, "planned")));
  const applies = left?.count ?? 0;
  // It may have arrived: then nothing but the same again, as long as any of it applies.
  const good = mail.uncertain ? applies > 0 : applies === own.length && !(await isOutdated(tx, mail, at));
  if (good && own.length > 0) {
    await tx.update(reminders).set({ status: "mailed", why: null, mailId: mail.id }).where(mine);
    return "good";
  }
  await tx
    .update(reminders)
    .set({ mailId: null })
    .where(and(mine, eq(reminders.status, "planned")));
  await giveUp(tx, mail.id, applies > 0 ? "recomposed" : mail.uncertain ? "unknown" : "stale");
  return "takenBack";
}

/** It counts days from another day than today, or its reader wants no daily mail any more. */
async function isOutdated(tx: Tx, mail: Mail, { now, office }: WorkAt): Promise<boolean> {
  const zone = typeof mail.data.timeZone === "string" ? mail.data.timeZone : office.timeZone;
  if (dayIn(mail.createdAt, zone) !== dayIn(now, zone)) return true;
  if (!mail.userId || mail.kind !== "digest") return false;
  const [user] = await tx.select({ dailyMail: users.dailyMail }).from(users).where(eq(users.id, mail.userId));
  return user?.dailyMail === false;
}

/** Nothing more is tried. Reminders that are still in it stay as they are: handed over, without an answer. */
export async function giveUp(tx: Tx, id: string, why: MailReason): Promise<void> {
  await tx.update(mails).set({ status: "failed", why, claimedBy: null, claimedUntil: null }).where(eq(mails.id, id));
}

/** A mail that does not go out takes its reminders with it: they are kept with the reason. */
export async function settle(
  tx: Tx,
  mail: Pick<Mail, "id">,
  status: "suppressed" | "failed",
  why: MailReason,
  reply?: string,
): Promise<void> {
  await tx
    .update(mails)
    .set({ status, why, claimedBy: null, claimedUntil: null, ...(reply === undefined ? {} : { reply }) })
    .where(eq(mails.id, mail.id));
  await tx
    .update(reminders)
    .set({ status: "suppressed", why })
    .where(and(eq(reminders.mailId, mail.id), eq(reminders.status, "mailed")));
}
