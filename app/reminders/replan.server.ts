/**
 * Plans the reminders of deadlines anew, in the transaction of what they follow from: deadlines, policies, people. Also
 * the check before sending: what is still planned afterwards is what applies. Never touches what was put into a mail.
 */
import { and, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import type { OfficeSettings } from "#app/platform/context.server";
import type { Executor, Tx } from "#db/client.server";
import { deadlines, reminders } from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { StoredReminder } from "#workflows/reminders/reconcile";
import type { DeadlineFacts } from "./facts";
import { readDeadlineFacts, readReminderFacts } from "./facts.server";
import { droppedOf, keyOf, layPlans, rowOf, type Wanted } from "./lay-plans";
import type { Reason } from "./reasons";
import { particularsOf } from "./recipients";

/** `recipient`: only the reminders to this one. For the worker: two of them then never wait for each other's rows. */
export type Which =
  | { agreementId: string }
  | { taskId: string }
  | { deadlineIds: readonly string[]; recipient?: string };

/** The moment, and the office whose day and settings count. A context (`Ctx`) is one. */
export interface At {
  now: Date;
  today: string;
  office: OfficeSettings;
}

/**
 * Makes the planned reminders what follows from the facts as this transaction sees them. What is wanted no more is kept as suppressed, with
 * the reason. Doing it again changes nothing. A fixed number of queries.
 */
export async function replanReminders(tx: Tx, which: Which, at: At, calendar?: WorkingCalendar): Promise<void> {
  const rows = await readDeadlineFacts(tx, conditionOf(tx, which));
  if (rows.length > 0) await planAnew(tx, rows, at, "recipient" in which ? which.recipient : undefined, calendar);
}

/** The same for deadlines that were read already. Where all of them are closed, nobody is looked up. `calendar`: the office's, read already. */
export async function planAnew(
  tx: Tx,
  rows: readonly DeadlineFacts[],
  at: At,
  only?: string,
  calendar?: WorkingCalendar,
): Promise<void> {
  const open = rows.filter((row) => row.open);
  const [facts, stored] = await Promise.all([
    open.length > 0 ? readReminderFacts(tx, open, at.office, calendar ? { calendar } : {}) : null,
    readStored(tx, rows, only),
  ]);
  const of = (id: string) => stored.get(id) ?? [];
  const laid = facts ? layPlans(open, facts, of, at.now, only) : { wanted: [], unwanted: [] };
  const { wanted } = laid;
  const over = rows.filter((row) => !row.open);
  await suppress(tx, [...laid.unwanted, ...droppedOf(over, of)]);
  await write(tx, wanted, at.now);
  // What is critical and due does not wait for the next tick.
  if (wanted.some(({ planned }) => planned.critical && planned.sendAfter <= at.now))
    await enqueue(tx, "look", {}, "look");
}

function conditionOf(db: Executor, which: Which): SQL | undefined {
  if ("deadlineIds" in which) return inArray(deadlines.id, [...which.deadlineIds]);
  const planned = db
    .select({ one: sql`1` })
    .from(reminders)
    .where(and(eq(reminders.deadlineId, deadlines.id), eq(reminders.status, "planned")));
  const of = "taskId" in which ? eq(deadlines.taskId, which.taskId) : eq(deadlines.agreementId, which.agreementId);
  return and(of, or(isNull(deadlines.closedAt), exists(planned)));
}

async function readStored(
  tx: Tx,
  rows: readonly DeadlineFacts[],
  only: string | undefined,
): Promise<Map<string, StoredReminder[]>> {
  const ids = rows.map(({ id }) => id);
  const found = await tx
    .select()
    .from(reminders)
    .where(and(inArray(reminders.deadlineId, ids), only === undefined ? undefined : eq(reminders.recipient, only)));
  const byDeadline = new Map<string, StoredReminder[]>();
  for (const row of found) {
    const list = byDeadline.get(row.deadlineId) ?? [];
    list.push({ ...row, particulars: particularsOf(row) });
    byDeadline.set(row.deadlineId, list);
  }
  return byDeadline;
}

/** What somebody else is composing just now is left to them: they check it again themselves. */
async function suppress(tx: Tx, rows: { id: string; why: Reason }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    with unwanted as (
      select w.id, w.why from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as w(id uuid, why text)
    ), free as (
      select r.id, u.why from ${reminders} r join unwanted u on u.id = r.id
      where r.status = 'planned' order by r.id for update of r skip locked
    )
    update ${reminders} set status = 'suppressed', why = free.why from free where ${reminders.id} = free.id`);
}

/** So many rows a statement: far below the most parameters one can have. */
const atOnce = 1000;

/** In one order, so that two who write the same rows wait for each other instead of blocking each other. */
async function write(tx: Tx, wanted: Wanted[], now: Date): Promise<void> {
  const rows = wanted.map((one) => rowOf(one, now)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insert(reminders)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoUpdate({
        target: [reminders.deadlineId, reminders.dueOn, reminders.step, reminders.recipient],
        set: anew,
        setWhere: inArray(reminders.status, ["planned", "suppressed"]),
      });
}

const given = (column: string) => sql.raw(`excluded.${column}`);

/** Planned again: as if it had not been there. */
const anew = {
  status: "planned" as const,
  why: null,
  late: false,
  mailId: null,
  name: given("name"),
  address: given("address"),
  locale: given("locale"),
  timeZone: given("time_zone"),
  country: given("country"),
  escalation: given("escalation"),
  critical: given("critical"),
  stepOn: given("step_on"),
  sendAfter: given("send_after"),
  plannedAt: given("planned_at"),
};
