/** What became of the reminders of a deadline or of an agreement: the proof of sending on the record. */
import { and, count, eq, isNull, or, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf } from "#app/platform/paging";
import { agreements, deadlines, mails, reminders, users } from "#db/schema";
import { ledgerSize } from "./ledger-size";

export interface LedgerRow {
  id: string;
  deadline: { id: string; kind: string; subject: string; dueOn: string };
  /** The due day it was planned for. */
  dueOn: string;
  step: number;
  stepOn: string;
  status: "planned" | "mailed" | "sent" | "suppressed";
  why: string | null;
  late: boolean;
  escalation: boolean;
  sendAfter: string;
  sentAt: string | null;
  to: string;
  /** Of somebody without an account. */
  address: string | null;
  mailId: string | null;
  /** The mail server's last words. */
  reply: string | null;
}

/**
 * The reminders of one deadline or of one agreement that this person may see: what is still to come, the next first, then what
 * became of the others, the latest first. Two queries.
 */
export async function reminderLedger(
  ctx: Pick<Ctx, "db" | "actor">,
  which: { deadlineId: string } | { agreementId: string },
  page = 1,
): Promise<PageOf<LedgerRow>> {
  const of =
    "deadlineId" in which ? eq(reminders.deadlineId, which.deadlineId) : eq(deadlines.agreementId, which.agreementId);
  const seen = and(of, or(isNull(deadlines.agreementId), visibleAgreements(ctx)));
  const open = sql`${reminders.status} in ('planned', 'mailed')`;
  const rows = await ctx.db
    .select({
      id: reminders.id,
      deadline: { id: deadlines.id, kind: deadlines.kind, subject: deadlines.subject, dueOn: deadlines.dueOn },
      dueOn: reminders.dueOn,
      step: reminders.step,
      stepOn: reminders.stepOn,
      status: reminders.status,
      why: reminders.why,
      late: reminders.late,
      escalation: reminders.escalation,
      sendAfter: reminders.sendAfter,
      sentAt: reminders.sentAt,
      to: sql<string>`coalesce(${users.name}, ${reminders.name}, '')`,
      address: reminders.address,
      mailId: reminders.mailId,
      reply: mails.reply,
    })
    .from(reminders)
    .innerJoin(deadlines, eq(deadlines.id, reminders.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(users, eq(users.id, reminders.userId))
    .leftJoin(mails, eq(mails.id, reminders.mailId))
    .where(seen)
    .orderBy(
      sql`${open} desc`,
      sql`case when ${open} then ${reminders.sendAfter} end`,
      sql`${reminders.sendAfter} desc`,
      reminders.id,
    )
    .limit(ledgerSize)
    .offset((page - 1) * ledgerSize);
  const counted = ctx.db
    .select({ id: reminders.id })
    .from(reminders)
    .innerJoin(deadlines, eq(deadlines.id, reminders.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(seen)
    .limit(countedUpTo + 1)
    .as("counted");
  const [total] = await ctx.db.select({ total: count() }).from(counted);
  const iso = rows.map((row) => ({
    ...row,
    sendAfter: row.sendAfter.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
  return { rows: iso, total: total?.total ?? 0, page };
}
