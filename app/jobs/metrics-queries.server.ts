/** What monitoring is told of the work in the background: numbers of rows and ages. Nothing of any person or record; writes nothing. */
import { sql } from "drizzle-orm";
import type { MailWay } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";

export interface WorkFigures {
  /** The database's moment, in seconds since 1970. */
  databaseTime: number;
  migration: string | null;
  workers: number;
  /** Seconds since the last sign of life of any worker; null: none yet. */
  silence: number | null;
  /** Since the last sign of life of the worker that has been quiet for longest, of those not yet given up. */
  longestSilence: number | null;
  remindersDue: number;
  /** Seconds that the oldest reminder or mail has been due; null: nothing waits. */
  oldestWaiting: number | null;
  held: "byHand" | "restoredCopy" | null;
  mails: Record<"queued" | "sending" | "refused", number>;
  /** Of the mails made in the last day. */
  lastDay: Record<"sent" | "suppressed" | "failed", number>;
  jobs: { task: string; waiting: number; running: number; failing: number; givenUp: number }[];
  reports: Record<"waiting" | "making", number>;
}

/** One query. `now` is the process's moment: reminders are due by it. Mails wait for a mail server without being late. */
export async function workFigures(db: Executor, now: Date, way: MailWay): Promise<WorkFigures> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ figures: WorkFigures & { oldestWaitingSince: string | null } }>(sql`
    with waiting as (select status, attempts, reply, send_after, created_at from mails where status in ('queued', 'sending')),
      day as (select status from mails where created_at > ${at} - interval '1 day'),
      queue as (select task_identifier as task,
          count(*) filter (where locked_at is null and attempts < max_attempts and last_error is null) as waiting,
          count(*) filter (where locked_at is not null) as running,
          count(*) filter (where locked_at is null and attempts < max_attempts and last_error is not null) as failing,
          count(*) filter (where locked_at is null and attempts >= max_attempts) as given_up
        from graphile_worker.jobs group by task_identifier)
    select json_build_object(
      'databaseTime', extract(epoch from clock_timestamp()),
      'migration', (select max(created_at)::text from drizzle.__drizzle_migrations),
      'workers', (select count(*) from workers where last_tick_at > now() - interval '2 minutes'),
      'silence', (select extract(epoch from now() - max(last_tick_at)) from workers),
      'longestSilence', (select extract(epoch from now() - min(last_tick_at)) from workers),
      'remindersDue', (select count(*) from reminders where status = 'planned' and send_after <= ${at}),
      'oldestWaiting', extract(epoch from ${at} - least(
        (select min(send_after) from reminders where status = 'planned' and send_after <= ${at}),
        (select min(case when attempts > 0 then created_at else send_after end) from waiting
          where ${way} <> 'none' and (attempts > 0 or send_after <= ${at})))),
      'held', (select case when held then why end from mail_switch),
      'mails', (select json_build_object('queued', count(*) filter (where status = 'queued'),
        'sending', count(*) filter (where status = 'sending'), 'refused', count(reply)) from waiting),
      'lastDay', (select json_build_object('sent', count(*) filter (where status = 'sent'),
        'suppressed', count(*) filter (where status = 'suppressed'), 'failed', count(*) filter (where status = 'failed')) from day),
      'jobs', coalesce((select json_agg(json_build_object('task', task, 'waiting', waiting, 'running', running,
        'failing', failing, 'givenUp', given_up)) from queue), '[]'),
      'reports', (select json_build_object('waiting', count(*) filter (where status = 'waiting'),
        'making', count(*) filter (where status = 'making')) from reports where status in ('waiting', 'making'))
    ) as figures`);
  return row?.figures as WorkFigures;
}
