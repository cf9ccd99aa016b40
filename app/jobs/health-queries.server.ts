/** How the work in the background stands: read by the page about it, by the banner and by `/readyz`. Writes nothing. */
import { sql } from "drizzle-orm";
import type { MailWay } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import { rulesVersion } from "#workflows/deadlines/deadline";

/** Later than this is behind. */
const lateAfter = 5;

export interface Standing {
  /** Whether reminders and mails do not go out as they should, though nobody holds them. */
  behind: boolean;
  /** Minutes since the last sign of life; null: none yet. */
  silentFor: number | null;
  /** Minutes that the oldest reminder or mail has been due; null: nothing waits. Zero while mail is held. */
  waitsFor: number | null;
  held: "byHand" | "restoredCopy" | null;
}

/**
 * Reminders are late when they were not composed, mails when they were not sent, since the moment they were first to go.
 * Without a mail server mails wait for one, which is not the worker's fault. One query; the index on what waits is used.
 */
export async function standing(db: Executor, now: Date, way: MailWay): Promise<Standing> {
  const at = now.toISOString();
  const [row] = await db.execute<{
    silence: number | null;
    oldest: string | null;
    held: boolean | null;
    why: string;
  }>(sql`
    select
      (select extract(epoch from now() - max(last_tick_at))::float8 from workers) as silence,
      least(
        (select min(send_after) from reminders where status = 'planned' and send_after <= ${at}::timestamptz),
        (select min(case when attempts > 0 then created_at else send_after end) from mails
          where status in ('queued', 'sending') and ${way} <> 'none' and (attempts > 0 or send_after <= ${at}::timestamptz))
      )::text as oldest,
      (select held from mail_switch) as held,
      (select why from mail_switch) as why`);
  const held = row?.held ? (row.why as "byHand" | "restoredCopy") : null;
  const silentFor = row?.silence == null ? null : Math.max(0, Math.floor(row.silence / 60));
  const waits = row?.oldest ? Math.max(0, Math.floor((now.getTime() - Date.parse(row.oldest)) / 60_000)) : null;
  const waitsFor = waits !== null && held ? 0 : waits;
  return {
    behind: silentFor === null || silentFor >= lateAfter || (waitsFor ?? 0) >= lateAfter,
    silentFor,
    waitsFor,
    held,
  };
}

export interface Figures {
  workers: number;
  dueReminders: number;
  waitingMails: number;
  failing: number;
  sentToday: number;
  lastSignAt: string | null;
  /** What the mail server said to a mail that still waits. */
  lastReply: string | null;
  heldAt: string | null;
  /** Deadlines are being derived anew by newer rules than those on record. */
  deriving: boolean;
}

/** The figures of the page. One query. */
export async function figures(db: Executor, now: Date): Promise<Figures> {
  const at = now.toISOString();
  const [row] = await db.execute<Record<keyof Figures, unknown>>(sql`
    with waiting as (select attempts, reply, send_after from mails where status in ('queued', 'sending'))
    select
      (select count(*)::int from workers where last_tick_at > now() - interval '2 minutes') as "workers",
      (select count(*)::int from reminders where status = 'planned' and send_after <= ${at}::timestamptz) as "dueReminders",
      (select count(*)::int from waiting) as "waitingMails",
      (select count(*)::int from waiting where reply is not null) as "failing",
      (select count(*)::int from mails where status = 'sent' and created_at > ${at}::timestamptz - interval '2 days'
        and sent_at > ${at}::timestamptz - interval '1 day') as "sentToday",
      (select max(last_tick_at) from workers)::text as "lastSignAt",
      (select reply from waiting where reply is not null order by send_after desc limit 1) as "lastReply",
      (select held_at from mail_switch where held)::text as "heldAt",
      exists (select from office where deadline_rules < ${rulesVersion}::int) as "deriving"`);
  const moment = (value: unknown) => (typeof value === "string" ? new Date(value).toISOString() : null);
  return { ...(row as unknown as Figures), lastSignAt: moment(row?.lastSignAt), heldAt: moment(row?.heldAt) };
}
