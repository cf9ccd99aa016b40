/** A task under lock: what every verb about one begins with; and what every verb puts on record. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import type { Tx } from "#db/client.server";
import { lockDeadlines } from "#db/deadline-store.server";
import { agreements, tasks } from "#db/schema";
import { nextIdOf } from "./next-id.server";

export type TaskRecord = typeof tasks.$inferSelect;

/** 404 where its agreement may not be seen. */
export async function lockedTask(tx: Tx, ctx: Ctx, id: string): Promise<TaskRecord> {
  if (!isId(id)) notFound();
  const [task] = await tx.select().from(tasks).where(eq(tasks.id, id)).for("update");
  return seenTask(tx, ctx, task);
}

/** The same with the one that comes after it, and the days of both, in the order in which whoever changes several locks them. */
export async function lockedWithNext(tx: Tx, ctx: Ctx, id: string): Promise<TaskRecord> {
  if (!isId(id)) notFound();
  const taskIds = [id.toLowerCase(), nextIdOf(id.toLowerCase())];
  const rows = await tx.select().from(tasks).where(inArray(tasks.id, taskIds)).orderBy(asc(tasks.id)).for("update");
  const task = await seenTask(
    tx,
    ctx,
    rows.find((row) => row.id === taskIds[0]),
  );
  await lockDeadlines(tx, { agreementIds: [], taskIds });
  return task;
}

async function seenTask(tx: Tx, ctx: Ctx, task: TaskRecord | undefined): Promise<TaskRecord> {
  if (!task || (task.agreementId && !(await agreementSeen(tx, ctx, task.agreementId)))) notFound();
  return task;
}

export async function agreementSeen(tx: Tx, ctx: Ctx, agreementId: string): Promise<boolean> {
  if (!isId(agreementId)) return false;
  const rows = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.id, agreementId), visibleAgreements(ctx)));
  return rows.length > 0;
}

/** `version` is left out where the task's own fields did not change. */
export async function recordTask(
  tx: Tx,
  ctx: Ctx,
  task: { id: string; agreementId: string | null; version?: number },
  verb: TaskVerb,
  changes: Changes,
): Promise<void> {
  await recordActivity(tx, ctx, {
    subjectType: "task",
    subjectId: task.id,
    agreementId: task.agreementId,
    verb,
    changes,
    version: task.version,
  });
}

export type TaskVerb =
  | "taskAdded"
  | "taskEdited"
  | "taskDone"
  | "taskReopened"
  | "taskBegun"
  | "taskNotBegun"
  | "taskTakenBack"
  | "taskItemsAdded"
  | "taskItemTicked"
  | "taskItemUnticked"
  | "taskItemsMoved"
  | "taskItemRemoved"
  | "taskWaits"
  | "taskWaitsNoMore";
