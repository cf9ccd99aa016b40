/**
 * Derives deadlines from the facts on record and keeps their rows as the rules answer now, with their reminders. In the
 * transaction of what they depend on. Rows that people said something about carry it over: `workflows/deadlines/carry-over.ts`.
 */
import type { Actor, OfficeSettings } from "#app/platform/context.server";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { lockDeadlines, writeDeadlines } from "#db/deadline-store.server";
import { activity } from "#db/schema";
import { reach } from "#workflows/calendar/reach";
import type { Reckoning } from "#workflows/deadlines/facts";
import { readCalendar, readPolicies } from "./calendar-queries.server";
import { readAgreementFacts, readTaskDays } from "./fact-queries.server";
import { type Change, changesOf, rowsOf, tasksKept, toldActivity } from "./followed";

/** Which day it is, by which office's rules, and on whose account a changed day is recorded. A request's context is one. */
export interface DerivedAt {
  now: Date;
  /** The office's day. */
  today: string;
  office: OfficeSettings;
  actor: Pick<Actor, "id">;
}

/** The policies and the office's calendar that days are counted with. Three queries. */
export async function readReckoning(tx: Tx, country: string): Promise<Reckoning> {
  const [policies, calendar] = await Promise.all([
    readPolicies(tx),
    readCalendar(tx, country, reach.firstYear, reach.lastYear),
  ]);
  return { policies, calendar };
}

/**
 * The deadlines of agreements, and of their tasks, as they follow now. A fixed number of queries for however many: callers
 * with many hand them over in batches. The agreements are locked by the caller, or nobody can know of them yet.
 */
export async function deriveDeadlines(
  tx: Tx,
  at: DerivedAt,
  agreementIds: string[],
  reckoning?: Reckoning,
): Promise<void> {
  if (agreementIds.length === 0) return;
  // One after another where rows are locked; what is only read comes along.
  const [countedWith, agreements, [tasks, rows]] = await Promise.all([
    reckoning ?? readReckoning(tx, at.office.country),
    readAgreementFacts(tx, agreementIds, at),
    lockedRows(tx, agreementIds),
  ]);
  await write(tx, at, changesOf({ agreements, tasks, rows }, countedWith, at), countedWith);
}

async function lockedRows(tx: Tx, agreementIds: string[]) {
  const tasks = await readTaskDays(tx, { agreementIds });
  return [tasks, await lockDeadlines(tx, { agreementIds, taskIds: tasks.map(({ id }) => id) })] as const;
}

/** The deadlines of tasks, after somebody changed them. The tasks are locked by the caller. */
export async function deriveTaskDeadlines(tx: Tx, at: DerivedAt, taskIds: string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const tasks = await readTaskDays(tx, { taskIds });
  const rows = await lockDeadlines(tx, { agreementIds: [], taskIds });
  await write(tx, at, tasksKept(tasks, rows, at));
}

async function write(tx: Tx, at: DerivedAt, changes: Change[], reckoning?: Reckoning): Promise<void> {
  const { rows, told } = rowsOf(changes, at.now, () => crypto.randomUUID());
  if (rows.length === 0) return;
  await writeDeadlines(tx, rows);
  if (told.length > 0) await tx.insert(activity).values(toldActivity(told, at));
  await replanReminders(tx, { deadlineIds: rows.map(({ id }) => id) }, at, reckoning?.calendar);
}
