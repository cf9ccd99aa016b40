/** Writes into the ledger what became of an attempt. Only whose lease it still is may write; doing it again changes nothing. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Work, workAt } from "#app/jobs/work.server";
import type { Tx } from "#db/client.server";
import { deadlines, mails, reminders } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import { isLate } from "#workflows/reminders/late";
import { minutesAfterRefusal, minutesAfterUnknown } from "./backoff";
import { tellOfBounce } from "./bounce.server";
import type { Claimed } from "./claim.server";
import { settle } from "./review.server";
import type { Outcome } from "./transport.server";

/** False where the lease ran out and somebody else has the mail: they will write. */
export async function finishMail(work: Work, { id, attempt }: Claimed, outcome: Outcome): Promise<boolean> {
  return work.services.db.transaction(async (tx) => {
    const ours = and(
      eq(mails.id, id),
      eq(mails.status, "sending"),
      eq(mails.claimedBy, work.workerId),
      eq(mails.attempts, attempt),
    );
    const [mail] = await tx.select().from(mails).where(ours).for("update");
    if (!mail) return false;
    const { reply } = outcome;
    const at = await workAt(tx, work.services);
    if (outcome.kind === "accepted") await record(tx, id, reply, at.now, at.office.timeZone);
    else if (outcome.kind === "badAddress") {
      await settle(tx, mail, "failed", "bounced", reply);
      await tellOfBounce(tx, mail, reply, at);
    } else await tryAgain(tx, id, outcome, at.now, attempt);
    return true;
  });
}

async function record(tx: Tx, id: string, reply: string, now: Date, zone: string): Promise<void> {
  await tx
    .update(mails)
    .set({ status: "sent", why: null, reply, sentAt: now, claimedBy: null, claimedUntil: null })
    .where(eq(mails.id, id));
  const mine = and(eq(reminders.mailId, id), eq(reminders.status, "mailed"));
  const rows = await tx
    .select({
      id: reminders.id,
      stepOn: reminders.stepOn,
      timeZone: reminders.timeZone,
      createdAt: deadlines.createdAt,
      changedAt: deadlines.changedAt,
    })
    .from(reminders)
    .innerJoin(deadlines, eq(deadlines.id, reminders.deadlineId))
    .where(mine);
  const late = rows.filter(({ stepOn, timeZone, ...known }) => {
    const place = timeZone ?? zone;
    return isLate(stepOn, known, place, dayIn(now, place));
  });
  const isOneOf = inArray(
    reminders.id,
    late.map((row) => row.id),
  );
  await tx
    .update(reminders)
    .set({ status: "sent", sentAt: now, late: sql`${isOneOf}` })
    .where(mine);
}

async function tryAgain(tx: Tx, id: string, { kind, reply }: Outcome, now: Date, attempt: number): Promise<void> {
  const unknown = kind === "unknown";
  const minutes = unknown ? minutesAfterUnknown(attempt) : minutesAfterRefusal(attempt);
  await tx
    .update(mails)
    .set({
      status: "queued",
      reply,
      sendAfter: new Date(now.getTime() + minutes * 60_000),
      claimedBy: null,
      claimedUntil: null,
      ...(unknown ? { uncertain: true } : {}),
    })
    .where(eq(mails.id, id));
}
