/** Tasks of a meeting go where it goes: who may not know of a meeting knows nothing of what was to be done after it. */
import { and, asc, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { agreements, meetingAgreements, tasks } from "#db/schema";
import { recordTask } from "./locked-task.server";

/**
 * After the agreements of a meeting changed: its tasks that belong to none of them belong to one now, the first by its reference that
 * whoever changed them may see. Where it is about none any more, they stay as they are.
 */
export async function tasksFollow(tx: Tx, ctx: Ctx, meetingId: string): Promise<void> {
  const about = await tx
    .select({ id: agreements.id, seen: sql<boolean>`${visibleAgreements(ctx)}` })
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(eq(meetingAgreements.meetingId, meetingId))
    .orderBy(asc(agreements.reference));
  const first = about.find(({ seen }) => seen) ?? about[0];
  if (!first) return;
  const ids = about.map(({ id }) => id);
  const found = await tx
    .select({ id: tasks.id, agreementId: tasks.agreementId })
    .from(tasks)
    .where(and(eq(tasks.meetingId, meetingId), or(isNull(tasks.agreementId), notInArray(tasks.agreementId, ids))))
    .orderBy(asc(tasks.id))
    .for("update");
  if (found.length === 0) return;
  const before = new Map(found.map(({ id, agreementId }) => [id, agreementId]));
  const moved = await tx
    .update(tasks)
    .set({ agreementId: first.id, version: sql`${tasks.version} + 1` })
    .where(inArray(tasks.id, [...before.keys()]))
    .returning({ id: tasks.id, agreementId: tasks.agreementId, version: tasks.version });
  await deriveTaskDeadlines(tx, ctx, [...before.keys()]);
  for (const task of moved) {
    await replanReminders(tx, { taskId: task.id }, ctx);
    await recordTask(tx, ctx, task, "taskEdited", { agreementId: [before.get(task.id) ?? null, first.id] });
  }
}
