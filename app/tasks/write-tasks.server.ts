/** Writes what was decided of several locked tasks: their fields, their deadlines and reminders, and a line in each history. A fixed number of queries. */
import { inArray, sql } from "drizzle-orm";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import type { Changes } from "#app/platform/merge-edits";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { activity, deadlines, type TaskPriority } from "#db/schema";
import type { TaskRecord, TaskVerb } from "./locked-task.server";

export interface TaskWrite {
  task: TaskRecord;
  verb: Extract<TaskVerb, "taskEdited" | "taskDone" | "taskReopened">;
  /** Only what is different afterwards. */
  to: { assigneeId?: string | null; priority?: TaskPriority; dueOn?: string | null; doneOn?: string | null };
}

/** The rules were asked before. Each task's version goes up by one. */
export async function writeTasks(tx: Tx, ctx: Ctx, writes: TaskWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const ids = writes.map(({ task }) => task.id);
  const rows = writes.map(({ task: { id, assigneeId, priority, dueOn, doneOn, doneBy }, to }) => ({
    ...{ id, assignee_id: assigneeId, priority, due_on: dueOn, done_on: doneOn, done_by: doneBy },
    ...(to.assigneeId !== undefined && { assignee_id: to.assigneeId }),
    ...(to.priority !== undefined && { priority: to.priority }),
    ...(to.dueOn !== undefined && { due_on: to.dueOn }),
    ...(to.doneOn !== undefined && { done_on: to.doneOn, done_by: to.doneOn && ctx.actor.id }),
  }));
  await tx.execute(sql`
    update tasks set assignee_id = w.assignee_id, priority = w.priority, due_on = w.due_on, done_on = w.done_on,
      done_by = w.done_by, version = tasks.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as w(id uuid, assignee_id uuid, priority text, due_on date, done_on date, done_by uuid)
    where tasks.id = w.id`);
  await deriveTaskDeadlines(tx, ctx, ids);
  if (writes.some(({ to }) => to.assigneeId !== undefined)) await replan(tx, ctx, ids);
  await tx.insert(activity).values(
    writes.map(({ task, verb, to }) => ({
      subjectType: "task",
      subjectId: task.id,
      agreementId: task.agreementId,
      verb,
      changes: changesOf(task, to),
      version: task.version + 1,
      actorId: ctx.actor.id,
      at: ctx.now,
      on: ctx.today,
    })),
  );
}

async function replan(tx: Tx, ctx: Ctx, taskIds: string[]): Promise<void> {
  const rows = await tx.select({ id: deadlines.id }).from(deadlines).where(inArray(deadlines.taskId, taskIds));
  await replanReminders(tx, { deadlineIds: rows.map(({ id }) => id) }, ctx);
}

const changesOf = (task: TaskRecord, to: TaskWrite["to"]): Changes =>
  Object.fromEntries(
    Object.entries(to).map(([field, value]) => [field, [task[field as keyof TaskWrite["to"]], value]]),
  );
