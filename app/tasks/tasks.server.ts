/** Verbs about tasks: what somebody here has to do. A task's day is a deadline, derived in the same transaction. A task of an agreement one may not see is not there. */
import { eq } from "drizzle-orm";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { TaskDetails } from "#app/tasks/forms";
import type { Tx } from "#db/client.server";
import { taskItems, tasks } from "#db/schema";
import { assigneeProblems, closedProblems } from "./assignee.server";
import { refusedWaiting } from "./dependencies.server";
import { agreementSeen, lockedTask, lockedWithNext, recordTask, type TaskRecord } from "./locked-task.server";
import { addNext, takeNextBack } from "./repeat-task.server";
import { agreementOfMeeting, linksOf } from "./task-links.server";
import type { TaskSubject } from "./tasks-of.server";

export type NewTask = TaskDetails & {
  /** The record it is for, besides the agreement. */
  about?: TaskSubject | null;
  /** The parts of its checklist. */
  items?: string[];
  /** Of the form it was sent with: the same form twice is one task. */
  id?: string | null;
};

/** Adds a task, for a record or on its own. The assignee must be somebody who can sign in, and who may see its agreement. */
export async function addTask(ctx: Ctx, input: NewTask): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction((tx) => addTaskIn(tx, ctx, input));
}

/** The same within a transaction of somebody who may. `again`: its form was sent before, and nothing is added. */
export async function addTaskIn(
  tx: Tx,
  ctx: Ctx,
  { about = null, items = [], id: ofForm = null, ...input }: NewTask,
): Promise<Outcome<{ id: string; again: boolean }>> {
  if (!input.title) return refuse({ code: "input", problems: { title: "enterTaskTitle" } });
  const links = await linksOf(tx, ctx, about, input.agreementId);
  if (!links.ok) return links;
  const values = { ...input, ...links.value };
  const problems =
    repeatProblems(values) ?? (await taskProblems(tx, ctx, values)) ?? (await closedProblems(tx, [values]))(values);
  if (problems) return refuse({ code: "input", problems });
  const [row] = await tx
    .insert(tasks)
    .values({ ...(ofForm ? { id: ofForm } : {}), ...values, createdBy: ctx.actor.id, createdAt: ctx.now })
    .onConflictDoNothing({ target: tasks.id })
    .returning();
  if (!row) return sentBefore(tx, ofForm as string, values);
  const { id, agreementId } = row;
  if (items.length > 0)
    await tx.insert(taskItems).values(items.map((text, at) => ({ taskId: id, position: at + 1, text })));
  await deriveTaskDeadlines(tx, ctx, [id]);
  await recordTask(tx, ctx, { id, agreementId, version: 1 }, "taskAdded", firstValues({ ...values, items }));
  return done({ id, again: false });
}

/** Gone back to and filled in anew, a form that was sent would be another task: it needs a key of its own. */
async function sentBefore(tx: Tx, id: string, { title, dueOn }: Pick<TaskDetails, "title" | "dueOn">) {
  const [known] = await tx.select({ title: tasks.title, dueOn: tasks.dueOn }).from(tasks).where(eq(tasks.id, id));
  if (known?.title !== title || known.dueOn !== dueOn)
    return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
  return done({ id, again: true });
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
    const { agreementId, assigneeId, dueOn, priority, repeats, note } = task;
    // Words that a template gave in several languages are edited as the reader reads them.
    const title = task.titles?.[ctx.locale] ?? task.title;
    const theirs: TaskDetails = { title, agreementId, assigneeId, dueOn, priority, repeats, note };
    // What an event made belongs to its agreement and keeps its words; what is for a commitment belongs to its agreement.
    const mine = { ...yours, ...(task.template !== null && { title }), ...(isBound(task) && { agreementId }) };
    if (task.template === null && !mine.title) return refuse({ code: "input", problems: { title: "enterTaskTitle" } });
    const present = { version: task.version, fields: theirs };
    const laid = await layOver(tx, { type: "task", id }, present, version, mine);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: task.version, beside });
    const problems = repeatProblems(merged) ?? (await taskProblems(tx, ctx, merged, changes));
    if (problems) return refuse({ code: "input", problems });
    if (task.meetingId && changes.agreementId) {
      const of = await agreementOfMeeting(tx, ctx, task.meetingId, merged.agreementId);
      if (!of.ok) return of;
      merged.agreementId = of.value;
      if (of.value !== agreementId) changes.agreementId = [agreementId, of.value];
      else delete changes.agreementId;
      if (Object.keys(changes).length === 0) return done({ id, version: task.version, beside });
    }
    const closed = changes.assigneeId || changes.agreementId ? (await closedProblems(tx, [merged]))(merged) : null;
    if (closed) return refuse({ code: "input", problems: closed });
    const next = task.version + 1;
    await tx
      .update(tasks)
      .set({ ...merged, ...titlesAfter(task, title, merged.title), version: next })
      .where(eq(tasks.id, id));
    await deriveTaskDeadlines(tx, ctx, [id]);
    if (changes.assigneeId || changes.agreementId) await replanReminders(tx, { taskId: id }, ctx);
    await recordTask(tx, ctx, { id, agreementId: merged.agreementId, version: next }, "taskEdited", changes);
    return done({ id, version: next, beside });
  });
}

/** What keeps the agreement it has. */
const isBound = ({ template, commitmentId }: TaskRecord) => template !== null || commitmentId !== null;

/** Somebody's own words are the same in every language. */
const titlesAfter = ({ title }: TaskRecord, read: string | null, now: string | null) =>
  now === read ? { title } : { title: now, titles: null };

/**
 * Says a task is done, on a day not still to come; today when none is given. Saying it twice changes nothing. Refused while another
 * task has to be done first. Of one that comes again the next one is there then.
 */
export async function completeTask(
  ctx: Ctx,
  id: string,
  input: { doneOn: string | null },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedWithNext(tx, ctx, id);
    if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    if (task.doneOn) return done({ id });
    const doneOn = input.doneOn ?? ctx.today;
    if (doneOn > ctx.today) return refuse({ code: "input", problems: { doneOn: "dayInFuture" } });
    const free = await refusedWaiting(tx, ctx, id);
    if (!free.ok) return free;
    const version = task.version + 1;
    await tx.update(tasks).set({ doneOn, doneBy: ctx.actor.id, version }).where(eq(tasks.id, id));
    await deriveTaskDeadlines(tx, ctx, [id]);
    await recordTask(tx, ctx, { ...task, version }, "taskDone", { doneOn: [null, doneOn] });
    await addNext(tx, ctx, task);
    return done({ id });
  });
}

/** Takes "done" back, and with it the next one of a task that comes again, unless somebody did something with that one. A task that is open stays as it is. */
export async function reopenTask(ctx: Ctx, id: string): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedWithNext(tx, ctx, id);
    if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    if (!task.doneOn) return done({ id });
    const version = task.version + 1;
    await tx.update(tasks).set({ doneOn: null, doneBy: null, version }).where(eq(tasks.id, id));
    await deriveTaskDeadlines(tx, ctx, [id]);
    await recordTask(tx, ctx, { ...task, version }, "taskReopened", { doneOn: [task.doneOn, null] });
    await takeNextBack(tx, ctx, task);
    return done({ id });
  });
}

/** Says that somebody has begun with a task today, or has not after all. Refused where it is done, or another has to be done first. */
export async function beginTask(ctx: Ctx, id: string, begun: boolean): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedTask(tx, ctx, id);
    if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    if (task.doneOn) return refuse({ code: "rule", rule: "taskIsDone" });
    if ((task.startedOn !== null) === begun) return done({ id });
    const free = begun ? await refusedWaiting(tx, ctx, id) : done(null);
    if (!free.ok) return free;
    const startedOn = begun ? ctx.today : null;
    const version = task.version + 1;
    await tx.update(tasks).set({ startedOn, version }).where(eq(tasks.id, id));
    const verb = begun ? "taskBegun" : "taskNotBegun";
    await recordTask(tx, ctx, { ...task, version }, verb, { startedOn: [task.startedOn, startedOn] });
    return done({ id });
  });
}

/** What comes again has a day; two edits can each be right and not hang together. */
const repeatProblems = ({ repeats, dueOn }: Pick<TaskDetails, "repeats" | "dueOn">): Problems | null =>
  repeats && !dueOn ? { dueOn: "enterFirstDue" } : null;

/** What is wrong with a task's links; in an edit only those that change are asked about. */
async function taskProblems(tx: Tx, ctx: Ctx, task: TaskDetails, changed?: Changes): Promise<Problems | null> {
  if (task.agreementId && (!changed || changed.agreementId) && !(await agreementSeen(tx, ctx, task.agreementId)))
    return { agreement: "agreementNotFound" };
  return changed && !changed.assigneeId ? null : assigneeProblems(tx, task);
}
