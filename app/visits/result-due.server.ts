/** The day by which the result report of a visit is due: a task of the visit, with its deadline and reminders. */
import { and, eq, isNull, like } from "drizzle-orm";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Changes, mergeEdits } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import { replanReminders } from "#app/reminders/replan.server";
import { recordTask, type TaskVerb } from "#app/tasks/locked-task.server";
import type { Executor, Tx } from "#db/client.server";
import { tasks, users, visits } from "#db/schema";
import { lockedVisit } from "./locked-visit.server";

/** By which the task of a result report is known again: of each visit its own, since several can be put on one agreement. */
const keyOf = (visitId: string) => `visit:result:${visitId}`;

const ofResult = (visitId: string) => and(eq(tasks.visitId, visitId), like(tasks.key, "visit:result%"));

/** The task that says when the report is due; undefined where none was made, and while the visit is cancelled. */
export async function resultTask(db: Executor, visitId: string) {
  const [task] = await db
    .select({
      id: tasks.id,
      dueOn: tasks.dueOn,
      doneOn: tasks.doneOn,
      assigneeId: tasks.assigneeId,
      assignee: users.name,
      version: tasks.version,
    })
    .from(tasks)
    .leftJoin(users, eq(users.id, tasks.assigneeId))
    .where(and(ofResult(visitId), eq(tasks.withdrawn, false)));
  return task;
}

/**
 * Sets or moves the day, and who writes the report. Setting it twice makes one task. Refused while the visit is cancelled, and where
 * the day is before the visit's last one.
 */
export async function setResultDue(
  ctx: Ctx,
  visitId: string,
  input: { dueOn: string; assigneeId: string | null },
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    // The lock of the visit lets one form in at a time.
    const {
      cancelledOn,
      fields: { lastOn },
    } = await lockedVisit(tx, ctx, visitId);
    if (cancelledOn) return refuse({ code: "rule", rule: "visitCancelled" });
    if (input.dueOn < lastOn) return refuse({ code: "input", problems: { dueOn: `startsAfter:${lastOn}` } });
    if (input.assigneeId) {
      const [assignee] = isId(input.assigneeId)
        ? await tx
            .select({ id: users.id })
            .from(users)
            .where(and(eq(users.id, input.assigneeId), eq(users.system, false), isNull(users.disabledAt)))
        : [];
      if (!assignee) return refuse({ code: "input", problems: { assigneeId: "chooseAssignee" } });
    }
    const task = await resultTask(tx, visitId);
    const record = (id: string, verb: string, version: number, changes: Changes) =>
      recordActivity(tx, ctx, { subjectType: "task", subjectId: id, verb, version, changes });
    if (task) {
      const before = { dueOn: task.dueOn, assigneeId: task.assigneeId };
      const { changes } = mergeEdits<typeof before>(before, input, before);
      if (Object.keys(changes).length === 0) return done(null);
      const version = task.version + 1;
      await tx
        .update(tasks)
        .set({ ...input, version })
        .where(eq(tasks.id, task.id));
      await deriveTaskDeadlines(tx, ctx, [task.id]);
      if (changes.assigneeId) await replanReminders(tx, { taskId: task.id }, ctx);
      await record(task.id, "taskEdited", version, changes);
      return done(null);
    }
    const [visit] = await tx.select().from(visits).where(eq(visits.id, visitId));
    const title = textIn(ctx.locale).visits.result.task(
      (ctx.locale === "vi" ? visit?.titleVi : visit?.titleEn)?.slice(0, 150) ?? "",
    );
    const [made] = await tx
      .insert(tasks)
      .values({ title, visitId, key: keyOf(visitId), ...input, createdBy: ctx.actor.id, createdAt: ctx.now })
      .returning({ id: tasks.id });
    const { id } = made as { id: string };
    await deriveTaskDeadlines(tx, ctx, [id]);
    await record(id, "taskAdded", 1, { title: [null, title], dueOn: [null, input.dueOn], visitId: [null, visitId] });
    return done(null);
  });
}

/** The report went out: its task is done with it. Where there is none, or it is done, nothing happens. */
export async function settleResult(tx: Tx, ctx: Ctx, visitId: string, doneOn: string): Promise<void> {
  const task = await resultTask(tx, visitId);
  if (task && !task.doneOn) await changeTask(tx, ctx, task, "taskDone", { doneOn, doneBy: ctx.actor.id });
}

/** It did not go out on that day after all: the task is open again, unless it was done on another day. */
export async function reopenResult(tx: Tx, ctx: Ctx, visitId: string, sentOn: unknown): Promise<void> {
  const task = await resultTask(tx, visitId);
  if (task?.doneOn && task.doneOn === sentOn)
    await changeTask(tx, ctx, task, "taskReopened", { doneOn: null, doneBy: null });
}

/** No report is due of what does not take place: its open task goes, and is there again with the visit. */
export async function cancelResult(tx: Tx, ctx: Ctx, visitId: string, cancelled: boolean): Promise<void> {
  const found = await tx
    .select()
    .from(tasks)
    .where(and(ofResult(visitId), eq(tasks.withdrawn, !cancelled), isNull(tasks.doneOn)));
  for (const task of found) await changeTask(tx, ctx, task, "taskEdited", { withdrawn: cancelled });
}

type Told = "doneOn" | "withdrawn";

async function changeTask(
  tx: Tx,
  ctx: Ctx,
  task: { id: string; version: number } & Partial<Pick<typeof tasks.$inferSelect, Told>>,
  verb: TaskVerb,
  set: Partial<Pick<typeof tasks.$inferInsert, Told | "doneBy">>,
): Promise<void> {
  const version = task.version + 1;
  const [changed] = await tx
    .update(tasks)
    .set({ ...set, version })
    .where(eq(tasks.id, task.id))
    .returning({ agreementId: tasks.agreementId });
  await deriveTaskDeadlines(tx, ctx, [task.id]);
  const told = (["doneOn", "withdrawn"] as const).filter((field) => field in set);
  const changes: Changes = Object.fromEntries(told.map((field) => [field, [task[field] ?? null, set[field] ?? null]]));
  await recordTask(tx, ctx, { id: task.id, agreementId: changed?.agreementId ?? null, version }, verb, changes);
}
