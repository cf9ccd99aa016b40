/**
 * A task that comes again: once it is done, the next one is there. Its id follows from the one before, so that it is made once,
 * however often that one is opened again and done. Its day is that of the rhythm: 31 January, 28 February, 31 March.
 */
import { asc, eq, sql } from "drizzle-orm";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { firstValues } from "#app/platform/merge-edits";
import type { Tx } from "#db/client.server";
import { taskItems, tasks } from "#db/schema";
import { addDays, type Day } from "#workflows/calendar/day";
import { nextOf } from "#workflows/calendar/recurring";
import { assigneeStill } from "./assignee.server";
import { recordTask, type TaskRecord } from "./locked-task.server";
import { nextIdOf, prefix } from "./next-id.server";

/** The day of the next one and the first day of its rhythm: a day that somebody moved begins the rhythm anew. */
function nextDay({ key, dueOn, repeats }: TaskRecord): { first: Day; dueOn: Day } | null {
  if (!repeats || !dueOn) return null;
  const kept = key?.startsWith(prefix) ? key.slice(-10) : dueOn;
  const first = kept <= dueOn && nextOf(kept, repeats, addDays(dueOn, -1)) === dueOn ? kept : dueOn;
  return { first, dueOn: nextOf(first, repeats, dueOn) };
}

/** Makes the next one of a task that was just done; or brings back the one that was taken back. Null where none comes. Both are locked (`lockedWithNext`). */
export async function addNext(tx: Tx, ctx: Ctx, task: TaskRecord): Promise<string | null> {
  const next = nextDay(task);
  if (!next) return null;
  const id = nextIdOf(task.id);
  const [there] = await tx.select().from(tasks).where(eq(tasks.id, id));
  if (there && !there.withdrawn) return null;
  const { title, titles, template, agreementId, organisationId, personId, visitId, meetingId, commitmentId } = task;
  const { priority, repeats, note } = task;
  const assigneeId = await assigneeStill(tx, task);
  const values = {
    ...{ title, titles, template, agreementId, organisationId, personId, visitId, meetingId, commitmentId },
    ...{ priority, repeats, assigneeId, note },
    dueOn: next.dueOn,
    key: `${prefix}${task.id}:${next.first}`,
  };
  const version = (there?.version ?? 0) + 1;
  const made = { id, createdBy: ctx.actor.id, createdAt: ctx.now };
  if (there)
    await tx
      .update(tasks)
      .set({ ...values, withdrawn: false, version })
      .where(eq(tasks.id, id));
  else await tx.insert(tasks).values({ ...values, ...made });
  await copyItems(tx, task.id, id);
  await deriveTaskDeadlines(tx, ctx, [id]);
  const { key: _, titles: __, ...said } = values;
  await recordTask(tx, ctx, { id, agreementId, version }, "taskAdded", firstValues(said));
  return id;
}

/** The same parts, none of them ticked. */
async function copyItems(tx: Tx, from: string, to: string): Promise<void> {
  await tx.delete(taskItems).where(eq(taskItems.taskId, to));
  const { position, text, texts } = taskItems;
  const items = await tx
    .select({ position, text, texts })
    .from(taskItems)
    .where(eq(taskItems.taskId, from))
    .orderBy(asc(position));
  if (items.length > 0) await tx.insert(taskItems).values(items.map((item) => ({ ...item, taskId: to })));
}

/** The task is open again: the next one goes, unless somebody did something with it. */
export async function takeNextBack(tx: Tx, ctx: Ctx, task: Pick<TaskRecord, "id" | "repeats">): Promise<void> {
  const id = nextIdOf(task.id);
  const [next] = await tx.select().from(tasks).where(eq(tasks.id, id));
  if (!next || next.withdrawn || (await touched(tx, id))) return;
  const version = next.version + 1;
  await tx.update(tasks).set({ withdrawn: true, version }).where(eq(tasks.id, id));
  await deriveTaskDeadlines(tx, ctx, [id]);
  await recordTask(tx, ctx, { id, agreementId: next.agreementId, version }, "taskTakenBack", {});
}

/** Whether anything was recorded of it besides its coming and going, or anything hangs on it. */
async function touched(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ touched: boolean }>(sql`select (
    exists (select 1 from activity a where a.subject_type = 'task' and a.subject_id = ${id}
      and a.verb not in ('taskAdded', 'taskTakenBack'))
    or exists (select 1 from comments c where c.subject_type = 'task' and c.subject_id = ${id})
    or exists (select 1 from documents d where d.subject_type = 'task' and d.subject_id = ${id})
    or exists (select 1 from task_dependencies d where ${id} in (d.task_id, d.depends_on_id))) as touched`);
  return row?.touched ?? false;
}
