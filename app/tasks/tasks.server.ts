/** Verbs about tasks: what somebody here has to do. A task's day is a deadline, derived in the same transaction. A task of an agreement one may not see is not there. */
import { and, eq, isNull } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { TaskDetails } from "#app/tasks/forms";
import type { Tx } from "#db/client.server";
import { agreements, tasks, users } from "#db/schema";

/** Adds a task, on an agreement or on its own. The assignee must be somebody who can sign in. */
export async function addTask(ctx: Ctx, input: TaskDetails): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    if (!input.title) return refuse({ code: "input", problems: { title: "enterTaskTitle" } });
    const problems = await taskProblems(tx, ctx, input);
    if (problems) return refuse({ code: "input", problems });
    const [row] = await tx
      .insert(tasks)
      .values({ ...input, createdBy: ctx.actor.id, createdAt: ctx.now })
      .returning({ id: tasks.id });
    const { id } = row as { id: string };
    await deriveTaskDeadlines(tx, ctx, [id]);
    await recordTask(tx, ctx, { id, agreementId: input.agreementId, version: 1 }, "taskAdded", firstValues(input));
    return done({ id });
  });
}

/** Edits a task from the version the form was opened on. The words of a task made by an event stay the event's. */
export async function editTask(
  ctx: Ctx,
  id: string,
  { version, ...yours }: TaskDetails & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedTask(tx, ctx, id);
    const { title, agreementId, assigneeId, dueOn, note } = task;
    const theirs: TaskDetails = { title, agreementId, assigneeId, dueOn, note };
    // What an event made belongs to its agreement and keeps its words.
    const mine = task.template === null ? yours : { ...yours, title, agreementId };
    if (task.template === null && !mine.title) return refuse({ code: "input", problems: { title: "enterTaskTitle" } });
    const present = { version: task.version, fields: theirs };
    const laid = await layOver(tx, { type: "task", id }, present, version, mine);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: task.version, beside });
    const problems = await taskProblems(tx, ctx, merged, changes);
    if (problems) return refuse({ code: "input", problems });
    const next = task.version + 1;
    await tx
      .update(tasks)
      .set({ ...merged, version: next })
      .where(eq(tasks.id, id));
    await deriveTaskDeadlines(tx, ctx, [id]);
    if (changes.assigneeId || changes.agreementId) await replanReminders(tx, { taskId: id }, ctx);
    await recordTask(tx, ctx, { id, agreementId: merged.agreementId, version: next }, "taskEdited", changes);
    return done({ id, version: next, beside });
  });
}

/** Says a task is done, on a day not still to come; today when none is given. Saying it twice changes nothing. */
export async function completeTask(
  ctx: Ctx,
  id: string,
  input: { doneOn: string | null },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedTask(tx, ctx, id);
    if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    if (task.doneOn) return done({ id });
    const doneOn = input.doneOn ?? ctx.today;
    if (doneOn > ctx.today) return refuse({ code: "input", problems: { doneOn: "dayInFuture" } });
    const version = task.version + 1;
    await tx.update(tasks).set({ doneOn, doneBy: ctx.actor.id, version }).where(eq(tasks.id, id));
    await deriveTaskDeadlines(tx, ctx, [id]);
    await recordTask(tx, ctx, { ...task, version }, "taskDone", { doneOn: [null, doneOn] });
    return done({ id });
  });
}

/** Takes "done" back. A task that is open stays as it is. */
export async function reopenTask(ctx: Ctx, id: string): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedTask(tx, ctx, id);
    if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    if (!task.doneOn) return done({ id });
    const version = task.version + 1;
    await tx.update(tasks).set({ doneOn: null, doneBy: null, version }).where(eq(tasks.id, id));
    await deriveTaskDeadlines(tx, ctx, [id]);
    await recordTask(tx, ctx, { ...task, version }, "taskReopened", { doneOn: [task.doneOn, null] });
    return done({ id });
  });
}

async function lockedTask(tx: Tx, ctx: Ctx, id: string): Promise<typeof tasks.$inferSelect> {
  if (!isId(id)) notFound();
  const [task] = await tx.select().from(tasks).where(eq(tasks.id, id)).for("update");
  if (!task || (task.agreementId && !(await agreementSeen(tx, ctx, task.agreementId)))) notFound();
  return task;
}

async function agreementSeen(tx: Tx, ctx: Ctx, agreementId: string): Promise<boolean> {
  if (!isId(agreementId)) return false;
  const rows = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.id, agreementId), visibleAgreements(ctx)));
  return rows.length > 0;
}

/** What is wrong with a task's links; in an edit only those that change are asked about. */
async function taskProblems(tx: Tx, ctx: Ctx, task: TaskDetails, changed?: Changes): Promise<Problems | null> {
  if (task.agreementId && (!changed || changed.agreementId) && !(await agreementSeen(tx, ctx, task.agreementId)))
    return { agreement: "agreementNotFound" };
  if (!task.assigneeId || (changed && !changed.assigneeId)) return null;
  if (!isId(task.assigneeId)) return { assigneeId: "chooseAssignee" };
  const [assignee] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, task.assigneeId), eq(users.system, false), isNull(users.disabledAt)));
  return assignee ? null : { assigneeId: "chooseAssignee" };
}

async function recordTask(
  tx: Tx,
  ctx: Ctx,
  task: { id: string; agreementId: string | null; version: number },
  verb: string,
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
