/**
 * Derives deadlines from the facts on record and keeps their rows as the rules answer now, with their reminders. In the
 * transaction of what they depend on. Rows that people said something about carry it over: `workflows/deadlines/carry-over.ts`.
 */
import type { Actor, OfficeSettings } from "#app/platform/context.server";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { activity } from "#db/schema";
import { type DeadlineRow, lockDeadlines, writeDeadlines } from "#db/workflow-store.server";
import { carriedOver, closed, isTold, type Kept, opened, whyClosed } from "#workflows/deadlines/carry-over";
import type { Deadline } from "#workflows/deadlines/deadline";
import { deadlinesOf } from "#workflows/deadlines/deadlines-of";
import type { Reckoning } from "#workflows/deadlines/facts";
import { readCalendar, readPolicies } from "./calendar-queries.server";
import { readAgreementFacts, readTaskDays, type TaskDay, taskDays } from "./fact-queries.server";

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
  return { policies: await readPolicies(tx), calendar: await readCalendar(tx, country, 1900, 2200) };
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
  const countedWith = reckoning ?? (await readReckoning(tx, at.office.country));
  const agreements = await readAgreementFacts(tx, agreementIds, at.office.opinionsRequired);
  const tasks = await readTaskDays(tx, { agreementIds });
  const rows = await lockDeadlines(tx, { agreementIds, taskIds: tasks.map(({ id }) => id) });
  const changes = tasksKept(tasks, rows, at);
  for (const { id, input } of agreements) {
    const known = new Map(
      rows.filter((row) => row.agreementId === id && row.taskId === null).map((row) => [nameOf(row), row]),
    );
    for (const wanted of deadlinesOf(input, countedWith, at.today)) {
      const was = known.get(nameOf(wanted));
      known.delete(nameOf(wanted));
      changes.push(followed(was, wanted, { agreementId: id, taskId: null }, at));
    }
    for (const was of known.values())
      changes.push({ was, now: closed(was, at.now, whyClosed(was, input.ended, at.today)) });
  }
  await write(tx, at, changes);
}

/** The deadlines of tasks, after somebody changed them. The tasks are locked by the caller. */
export async function deriveTaskDeadlines(tx: Tx, at: DerivedAt, taskIds: string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const tasks = await readTaskDays(tx, { taskIds });
  const rows = await lockDeadlines(tx, { agreementIds: [], taskIds });
  await write(tx, at, tasksKept(tasks, rows, at));
}

interface Change {
  was: DeadlineRow | undefined;
  now: Kept | null;
  /** Where a new row belongs, or a task now belongs. */
  of?: Pick<DeadlineRow, "agreementId" | "taskId">;
}

const nameOf = ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`;

function followed(was: DeadlineRow | undefined, wanted: Deadline, of: Change["of"], at: DerivedAt): Change {
  return { was, now: was ? carriedOver(was, wanted, at.now) : opened(wanted), ...(of ? { of } : {}) };
}

/** A task's day is a deadline until the task is done or withdrawn. */
function tasksKept(tasks: TaskDay[], rows: DeadlineRow[], at: DerivedAt): Change[] {
  const known = new Map(rows.flatMap((row) => (row.taskId ? [[row.taskId, row] as const] : [])));
  return tasks.flatMap((task): Change[] => {
    const was = known.get(task.id);
    const of = { agreementId: task.agreementId, taskId: task.id };
    const wanted = taskDays(task);
    if (wanted) {
      const change = followed(was, wanted, of, at);
      // It was handed to another agreement, and nothing else changed.
      return was && !change.now && was.agreementId !== of.agreementId ? [{ was, now: was, of }] : [change];
    }
    return was ? [{ was, now: closed(was, at.now, task.doneOn ? "done" : "settled"), of }] : [];
  });
}

async function write(tx: Tx, at: DerivedAt, changes: Change[]): Promise<void> {
  const rows: DeadlineRow[] = [];
  const told: { row: DeadlineRow; was: string }[] = [];
  for (const { was, now, of } of changes) {
    if (!now) continue;
    const own = was ?? { id: crypto.randomUUID() as string, createdAt: at.now, agreementId: null, taskId: null };
    const row = { ...own, ...now, ...of } as DeadlineRow;
    rows.push(row);
    if (was && !row.taskId && isTold(was, now)) told.push({ row, was: was.dueOn });
  }
  if (rows.length === 0) return;
  await writeDeadlines(tx, rows);
  if (told.length > 0)
    await tx.insert(activity).values(
      told.map(({ row, was }) => ({
        subjectType: "deadline",
        subjectId: row.id,
        agreementId: row.agreementId,
        verb: "deadlineRecomputed",
        changes: { kind: [null, row.kind], subject: [null, row.subject], dueOn: [was, row.dueOn] } as Record<
          string,
          [unknown, unknown]
        >,
        version: row.version,
        actorId: at.actor.id,
        at: at.now,
        on: at.today,
      })),
    );
  await replanReminders(tx, { deadlineIds: rows.map(({ id }) => id) }, at);
}
