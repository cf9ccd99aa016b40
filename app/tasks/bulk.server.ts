/**
 * Several tasks changed at once, in one transaction, each by the rules of one. What they refuse is left as it is and named; the others
 * are kept for taking the change back (`undo-bulk.server.ts`). Tasks one may not see are not there.
 */
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import { idOfRequest } from "#app/platform/request-key.server";
import { textIn } from "#app/platform/text";
import type { Db, Tx } from "#db/client.server";
import { bulkChanges } from "#db/schema";
import { addDays } from "#workflows/calendar/day";
import { isWithinReach } from "#workflows/calendar/reach";
import { closedProblems } from "./assignee.server";
import { type BulkAct, type BulkInput, mostAtOnce } from "./bulk-form";
import type { TaskFilter } from "./filter";
import { taskIds, tasksById } from "./list-queries.server";
import type { TaskRecord } from "./locked-task.server";
import { firstOnesFirst, lockTasks, type NamedTask } from "./locked-tasks.server";
import { assignees } from "./task-queries.server";
import type { TaskName } from "./task-row.server";
import { completeTask } from "./tasks.server";
import { taskTitle } from "./templates";
import { type TaskWrite, writeTasks } from "./write-tasks.server";

/** A task that was not changed, and why; `refusal` is null where the reader may not know of it any more. */
export interface LeftTask extends TaskName {
  refusal: Refusal | null;
}

export interface BulkResult {
  /** By which it can be taken back. */
  id: string;
  changed: number;
  left: LeftTask[];
}

type Before = (typeof bulkChanges.$inferInsert)["before"];

/**
 * Changes the chosen tasks, or all that the filter finds. The same form sent twice changes once. Refused as a whole where there are
 * more than can be changed at once, or they are to be given to somebody who does not sign in; each by itself where its rules say no.
 */
export async function changeTasks(
  ctx: Ctx,
  { chosen, all, requestKey, change }: BulkInput,
  filter: TaskFilter,
): Promise<Outcome<BulkResult>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (change.do === "assignee" && !(await canBeGiven(ctx, change.assigneeId)))
    return refuse({ code: "input", problems: { assigneeId: "chooseAssignee" } });
  const wanted = all ? await taskIds(ctx, filter, mostAtOnce + 1) : [...new Set(chosen)];
  if (wanted.length > mostAtOnce) return refuse({ code: "input", problems: { chosen: `tooManyTasks:${mostAtOnce}` } });
  const id = idOfRequest(ctx.actor.id, requestKey) as string;
  return ctx.db.transaction(async (tx) => {
    const [begun] = await tx
      .insert(bulkChanges)
      .values({ id, what: whatOf(change), before: [], by: ctx.actor.id, at: ctx.now })
      .onConflictDoNothing()
      .returning({ id: bulkChanges.id });
    if (!begun) return done({ id, changed: await changedBy(tx, id), left: [] });
    const found = await lockTasks(tx, ctx, wanted);
    const gone = wanted.filter((one) => !found.has(one));
    const { before, left } = await changeLocked(tx, ctx, [...found.values()], change);
    await tx.update(bulkChanges).set({ before }).where(eq(bulkChanges.id, id));
    const unknown = gone.map((one): LeftTask => ({ id: one, title: null, template: null, refusal: null }));
    return done({ id, changed: before.length, left: [...unknown, ...left] });
  });
}

const canBeGiven = async (ctx: Ctx, to: string | null) =>
  to === null || (await assignees(ctx.db)).some(({ id }) => id === to);

/** Both ways to change a day are one in words. */
const whatOf = ({ do: act }: BulkAct) => (act === "later" ? "day" : act);

async function changedBy(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.select({ before: bulkChanges.before }).from(bulkChanges).where(eq(bulkChanges.id, id));
  return row?.before.length ?? 0;
}

async function changeLocked(tx: Tx, ctx: Ctx, found: NamedTask[], change: BulkAct) {
  const before: Before = [];
  const left: LeftTask[] = [];
  const writes: TaskWrite[] = [];
  const repeating: TaskRecord[] = [];
  const within = { ...ctx, db: tx as unknown as Db };
  const inTheWay = change.do === "done" ? await whatTheyWaitFor(within, found) : null;
  const given = found.map(({ task }) => ({ ...task, ...(change.do === "assignee" && change) }));
  const closed = await closedProblems(tx, change.do === "assignee" ? given : []);
  for (const { task, name } of inTheWay ? await firstOnesFirst(tx, found) : found) {
    const outcome = inTheWay
      ? doneOf(ctx, task, inTheWay)
      : changed(task, change as Exclude<BulkAct, { do: "done" }>, closed);
    if (!outcome.ok) left.push({ ...name, refusal: outcome.refusal });
    else if (outcome.value) {
      if (inTheWay && task.repeats) repeating.push(task);
      else writes.push({ task, ...outcome.value });
      before.push({ id: task.id, version: task.version + 1, values: valuesOf(task, change) });
    }
  }
  await writeTasks(tx, ctx, writes);
  // With the next one of each.
  for (const { id } of repeating) {
    const outcome = await completeTask(within, id, { doneOn: null });
    if (!outcome.ok) throw new Error(`A task that could be done was refused: ${JSON.stringify(outcome.refusal)}`);
  }
  return { before, left };
}

/** What of a task the change is about, as it was. */
function valuesOf({ assigneeId, priority, dueOn }: TaskRecord, { do: act }: BulkAct): Record<string, unknown> {
  if (act === "done") return {};
  return act === "assignee" ? { assigneeId } : act === "priority" ? { priority } : { dueOn };
}

type Decided = Outcome<Omit<TaskWrite, "task"> | null>;

/** Null where the task is like that already. */
function changed(
  task: TaskRecord,
  change: Exclude<BulkAct, { do: "done" }>,
  closed: Awaited<ReturnType<typeof closedProblems>>,
): Decided {
  if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
  switch (change.do) {
    case "assignee": {
      const problems = closed({ ...task, ...change });
      if (problems) return refuse({ code: "input", problems });
      return edited(task.assigneeId === change.assigneeId, { assigneeId: change.assigneeId });
    }
    case "priority":
      return edited(task.priority === change.priority, { priority: change.priority });
    case "day":
      return edited(task.dueOn === change.dueOn, { dueOn: change.dueOn });
    case "later": {
      if (!task.dueOn) return refuse({ code: "rule", rule: "taskHasNoDay" });
      const dueOn = addDays(task.dueOn, change.days);
      if (!isWithinReach(dueOn)) return refuse({ code: "input", problems: { days: "dayOutOfReach" } });
      return edited(false, { dueOn });
    }
  }
}

const edited = (same: boolean, to: TaskWrite["to"]): Decided => done(same ? null : { verb: "taskEdited", to });

/** What each task waits for; one that is done on the way stands in nobody's way any more. */
async function whatTheyWaitFor(ctx: Ctx, found: NamedTask[]) {
  const rows = await tasksById(
    ctx,
    found.map(({ task }) => task.id),
  );
  return { waitsFor: new Map(rows.map((row) => [row.id, row.waitsFor])), done: new Set<string>() };
}

function doneOf(ctx: Ctx, task: TaskRecord, inTheWay: Awaited<ReturnType<typeof whatTheyWaitFor>>): Decided {
  if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
  if (task.doneOn) return done(null);
  const first = (inTheWay.waitsFor.get(task.id) ?? []).filter(({ id }) => !inTheWay.done.has(id));
  if (first.length > 0) {
    const titles = first.map((one) => taskTitle(textIn(ctx.locale), one)).join("; ");
    return refuse({ code: "rule", rule: "taskWaits", parameter: titles });
  }
  inTheWay.done.add(task.id);
  return done({ verb: "taskDone", to: { doneOn: ctx.today } });
}
