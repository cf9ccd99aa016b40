/**
 * Makes one mail of everything that one recipient is due, in one transaction: checks again what is due, drops what is not,
 * freezes the text. Mails of reminders that wait unsent are made anew with it, so that nobody gets two where one will do.
 */
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { type Work, type WorkAt, workAt } from "#app/jobs/work.server";
import { isHeld } from "#app/mail/hold.server";
import { notify } from "#app/notifications/notify.server";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { deadlines, mails, reminders, users } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import { isLate } from "#workflows/reminders/late";
import { composeReminders } from "./compose-reminders.server";
import { freezeMail } from "./freeze.server";
import type { MailRecipient } from "./recipient";
import { lockRecipient } from "./recipient-lock.server";
import { takeBack } from "./take-back.server";

/** Composes for one recipient who is due, or says that there is none left. `skip`: recipients to leave for this time. */
export async function composeNext(work: Work, skip: Set<string>): Promise<boolean> {
  const { db, clock } = work.services;
  const candidates = await dueRecipients(work, clock.now());
  for (const recipient of candidates) {
    if (skip.has(recipient)) continue;
    try {
      const result = await db.transaction((tx) => composeFor(tx, work, recipient));
      if (result === "held") return false;
      if (result === "composed") {
        await work.at("composed");
        return true;
      }
    } catch (error) {
      if (!(error instanceof Busy)) work.services.log.error({ err: error, recipient }, "a mail could not be composed");
    }
    // Somebody else is at it, or it failed: the next look tries again.
    skip.add(recipient);
  }
  return false;
}

/** Rows of this recipient are being changed at this very moment. */
class Busy extends Error {}

/** Who is due, longest first. Uses the index on reminders that are planned. */
export async function dueRecipients({ services }: Pick<Work, "services">, now: Date): Promise<string[]> {
  const rows = await services.db
    .select({ recipient: reminders.recipient })
    .from(reminders)
    .where(isDue(now))
    .groupBy(reminders.recipient)
    .orderBy(asc(sql`min(${reminders.sendAfter})`))
    .limit(50);
  return rows.map(({ recipient }) => recipient);
}

const isDue = (now: Date) => and(eq(reminders.status, "planned"), lte(reminders.sendAfter, now));

async function composeFor(tx: Tx, work: Work, recipient: string): Promise<"composed" | "nothing" | "held"> {
  if (await isHeld(tx)) return "held";
  if (!(await lockRecipient(tx, recipient))) throw new Busy();
  const at = await workAt(tx, work.services);
  await takeBackWaiting(tx, recipient);
  const mine = and(isDue(at.now), eq(reminders.recipient, recipient));
  const wanted = await tx.selectDistinct({ id: reminders.deadlineId }).from(reminders).where(mine);
  await replanReminders(tx, { deadlineIds: wanted.map(({ id }) => id), recipient }, at);
  const due = await tx
    .select()
    .from(reminders)
    .where(mine)
    .orderBy(reminders.step, reminders.id)
    .for("update", { skipLocked: true });
  const [all] = await tx.select({ count: sql<number>`count(*)::int` }).from(reminders).where(mine);
  if (all && all.count > due.length) throw new Busy();
  const { told, left } = await sift(tx, due);
  if (left.length === 0) {
    await tellInside(tx, told, at);
    return "nothing";
  }
  await work.at("composing");
  const whom = await recipientOf(tx, left, at);
  const content = await composeReminders(tx, whom, idsOf(left), at);
  const goes = left.filter(({ id }) => content?.told.includes(id));
  // Planned and yet not to be told: the one who writes the mail looks once more, and has the last word.
  await suppress(
    tx,
    left.filter((row) => !goes.includes(row)),
    "notVisible",
  );
  if (!content || goes.length === 0) return "nothing";
  const kind = goes.every(({ critical }) => critical) ? "critical" : "digest";
  const mailId = await freezeMail(tx, { kind, whom, reminderIds: idsOf(goes), content, at });
  await tx
    .update(reminders)
    .set({ status: "mailed", why: null, mailId })
    .where(inArray(reminders.id, idsOf(goes)));
  await tellInside(tx, [...told.filter((row) => !left.includes(row)), ...goes], at);
  return "composed";
}

type Row = typeof reminders.$inferSelect;
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

/** Mails that were composed and not sent are known not to have been taken, unless an attempt ended in the dark. */
async function takeBackWaiting(tx: Tx, recipient: string): Promise<void> {
  const waiting = and(
    eq(mails.recipient, recipient),
    inArray(mails.kind, ["digest", "critical"]),
    eq(mails.status, "queued"),
    eq(mails.uncertain, false),
  );
  const found = await tx.select({ id: mails.id }).from(mails).where(waiting).for("update");
  await takeBack(
    tx,
    found.map(({ id }) => id),
  );
}

/** Of one deadline only the latest step; for who wants no daily mail only what is critical. The rest is kept with the reason. */
async function sift(tx: Tx, due: Row[]): Promise<{ told: Row[]; left: Row[] }> {
  const latest = new Map(due.map((row) => [row.deadlineId, row]));
  const told = [...latest.values()];
  const earlier = due.filter((row) => latest.get(row.deadlineId) !== row);
  const quiet = (await wantsNoDailyMail(tx, due[0])) ? told.filter(({ critical }) => !critical) : [];
  await suppress(tx, earlier, "laterStep");
  await suppress(tx, quiet, "turnedOff");
  return { told, left: told.filter((row) => !quiet.includes(row)) };
}

async function suppress(tx: Tx, rows: Row[], why: "laterStep" | "turnedOff" | "notVisible"): Promise<void> {
  if (rows.length > 0)
    await tx
      .update(reminders)
      .set({ status: "suppressed", why })
      .where(inArray(reminders.id, idsOf(rows)));
}

async function wantsNoDailyMail(tx: Tx, row: Row | undefined): Promise<boolean> {
  if (!row?.userId) return false;
  const [user] = await tx.select({ dailyMail: users.dailyMail }).from(users).where(eq(users.id, row.userId));
  return user?.dailyMail === false;
}

/** A user is read as they are now; somebody without an account as the reminder names them. */
async function recipientOf(tx: Tx, rows: Row[], { office }: WorkAt): Promise<MailRecipient> {
  const [row] = rows;
  if (!row) throw new Error("a mail of nothing");
  const { recipient, userId } = row;
  if (!userId)
    return {
      recipient,
      userId,
      name: row.name ?? "",
      address: row.address ?? "",
      locale: row.locale ?? office.locale,
      timeZone: row.timeZone ?? office.timeZone,
    };
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (!user) throw new Error("a reminder of nobody");
  const { name, email, locale, timeZone } = user;
  return {
    recipient,
    userId,
    name,
    address: email,
    locale: locale ?? office.locale,
    timeZone: timeZone ?? office.timeZone,
  };
}

/** The same inside the application, for people who have an account. */
async function tellInside(tx: Tx, rows: Row[], { now, office }: WorkAt): Promise<void> {
  const known = await tx
    .select({
      id: deadlines.id,
      agreementId: deadlines.agreementId,
      createdAt: deadlines.createdAt,
      changedAt: deadlines.changedAt,
    })
    .from(deadlines)
    .where(
      inArray(
        deadlines.id,
        rows.map(({ deadlineId }) => deadlineId),
      ),
    );
  const byId = new Map(known.map((deadline) => [deadline.id, deadline]));
  await notify(
    tx,
    rows.flatMap(({ userId, deadlineId, dueOn, step, stepOn, escalation, ...row }) => {
      const deadline = byId.get(deadlineId);
      if (!userId || !deadline) return [];
      const zone = row.timeZone ?? office.timeZone;
      const late = isLate(stepOn, deadline, zone, dayIn(now, zone));
      const key = `reminder:${deadlineId}:${dueOn}:${step}`;
      const { agreementId } = deadline;
      const data = { dueOn, step, escalation, late };
      return [{ kind: "reminder" as const, userId, key, deadlineId, agreementId, data, at: now }];
    }),
  );
}
