/** What becomes of the deadline rows of agreements and tasks when their facts are asked again. Pure: it reads and writes nothing. */
import type { DeadlineRow } from "#db/deadline-store.server";
import { carriedOver, closed, isTold, type Kept, opened, whyClosed } from "#workflows/deadlines/carry-over";
import { isFulfilled } from "#workflows/deadlines/commitment-due";
import type { Deadline } from "#workflows/deadlines/deadline";
import { deadlinesOf } from "#workflows/deadlines/deadlines-of";
import type { DeadlineInput, Reckoning } from "#workflows/deadlines/facts";

/** What a task's day depends on. */
export interface TaskDay {
  id: string;
  agreementId: string | null;
  dueOn: string | null;
  doneOn: string | null;
  withdrawn: boolean;
}

interface Moment {
  now: Date;
  /** The office's day. */
  today: string;
}

/** The deadlines of agreements and of their tasks as they follow now; `rows` are all those there are of them. */
export function changesOf(
  known: { agreements: { id: string; input: DeadlineInput }[]; tasks: TaskDay[]; rows: DeadlineRow[] },
  reckoning: Reckoning,
  at: Moment,
): Change[] {
  const changes = tasksKept(known.tasks, known.rows, at);
  for (const { id, input } of known.agreements) {
    const own = new Map(
      known.rows.filter((row) => row.agreementId === id && row.taskId === null).map((row) => [nameOf(row), row]),
    );
    for (const wanted of deadlinesOf(input, reckoning, at.today)) {
      const was = own.get(nameOf(wanted));
      own.delete(nameOf(wanted));
      changes.push(followed(was, wanted, { agreementId: id, taskId: null }, at));
    }
    for (const was of own.values())
      changes.push({
        was,
        now: closed(was, at.now, whyClosed(was, input.ended, at.today, isFulfilled(input.commitments, was))),
      });
  }
  return changes;
}

export interface Change {
  was: DeadlineRow | undefined;
  now: Kept | null;
  /** Where a new row belongs, or a task now belongs. */
  of?: Pick<DeadlineRow, "agreementId" | "taskId">;
}

const nameOf = ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`;

function followed(was: DeadlineRow | undefined, wanted: Deadline, of: Change["of"], at: Moment): Change {
  return { was, now: was ? carriedOver(was, wanted, at.now) : opened(wanted), ...(of ? { of } : {}) };
}

/** A task's day is a deadline until the task is done or withdrawn. */
export function tasksKept(tasks: TaskDay[], rows: DeadlineRow[], at: Moment): Change[] {
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

interface Told {
  row: DeadlineRow;
  /** The day that people counted on. */
  was: string;
}

/** The rows to be written, and those of them whose day people counted on and now is another. */
export function rowsOf(
  changes: readonly Change[],
  now: Date,
  newId: () => string,
): { rows: DeadlineRow[]; told: Told[] } {
  const rows: DeadlineRow[] = [];
  const told: Told[] = [];
  for (const { was, now: kept, of } of changes) {
    if (!kept) continue;
    const own = was ?? { id: newId(), createdAt: now, agreementId: null, taskId: null };
    const row = { ...own, ...kept, ...of } as DeadlineRow;
    rows.push(row);
    if (was && !row.taskId && isTold(was, kept)) told.push({ row, was: was.dueOn });
  }
  return { rows, told };
}

/** What the history says of days that changed. */
export const toldActivity = (told: readonly Told[], at: Moment & { actor: { id: string } }) =>
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
  }));

/** The deadline that a task's own day is; null without a day, and once it is done or withdrawn. */
function taskDays({ dueOn, doneOn, withdrawn }: TaskDay): Deadline | null {
  if (!dueOn || doneOn || withdrawn) return null;
  const basis = { rule: "task" as const };
  return { kind: "taskDue", subject: "", dueOn, unconfirmed: false, validThrough: null, basis };
}
