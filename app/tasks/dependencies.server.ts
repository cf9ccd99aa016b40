/** Verbs about what has to be done before a task. Only tasks that one may see can be named; a circle is refused. */
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import type { Tx } from "#db/client.server";
import { taskDependencies } from "#db/schema";
import { lockedTask, recordTask, type TaskRecord } from "./locked-task.server";
import { openBefore } from "./task-row.server";
import { taskTitle } from "./templates";

/** A task waits for at most so many. */
const most = 50;

/** Says that `firstId` has to be done before the task. Saying it twice changes nothing. */
export async function addDependency(ctx: Ctx, id: string, firstId: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    // One at a time: two at once could close a circle of which neither knows the whole.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('tasks.dependencies'))`);
    const [task, first] = await lockedBoth(tx, ctx, id, firstId);
    if (task.withdrawn || first.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    if (task.doneOn) return refuse({ code: "rule", rule: "taskIsDone" });
    const inTheWay = await whyNot(tx, task.id, first.id);
    if (inTheWay) return refuse({ code: "rule", rule: inTheWay });
    const added = await tx
      .insert(taskDependencies)
      .values({ taskId: task.id, dependsOnId: first.id })
      .onConflictDoNothing()
      .returning();
    if (added.length > 0) await recordTask(tx, ctx, plain(task), "taskWaits", { firstId: [null, first.id] });
    return done(null);
  });
}

/** The task waits for that one no more. */
export async function removeDependency(ctx: Ctx, id: string, firstId: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(firstId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const [task, first] = await lockedBoth(tx, ctx, id, firstId);
    const gone = await tx
      .delete(taskDependencies)
      .where(and(eq(taskDependencies.taskId, task.id), eq(taskDependencies.dependsOnId, first.id)))
      .returning();
    if (gone.length > 0) await recordTask(tx, ctx, plain(task), "taskWaitsNoMore", { firstId: [first.id, null] });
    return done(null);
  });
}

/** Refused while an open task has to be done first: the refusal names it. */
export async function refusedWaiting(tx: Tx, ctx: Ctx, id: string): Promise<Outcome<null>> {
  const before = await openBefore(tx, ctx, id);
  if (before.length === 0) return done(null);
  const t = textIn(ctx.locale);
  return refuse({ code: "rule", rule: "taskWaits", parameter: before.map((one) => taskTitle(t, one)).join("; ") });
}

async function whyNot(tx: Tx, id: string, firstId: string): Promise<string | null> {
  if (id === firstId) return "taskWaitsForItself";
  const [row] = await tx.execute<{ circle: boolean; many: boolean }>(sql`
    with recursive before as (
      select ${firstId}::uuid as id
      union
      select d.depends_on_id from before join task_dependencies d on d.task_id = before.id
    )
    select exists (select 1 from before where id = ${id}) as circle,
      (select count(*) from task_dependencies d where d.task_id = ${id}) >= ${most} as many`);
  if (row?.circle) return "taskCircle";
  return row?.many ? "taskWaitsForMany" : null;
}

/** In the order of their ids, as whoever changes several does (`locked-tasks.server.ts`): two of them wait for each other then. */
async function lockedBoth(tx: Tx, ctx: Ctx, id: string, firstId: string): Promise<[TaskRecord, TaskRecord]> {
  const turned = firstId.toLowerCase() < id.toLowerCase();
  const one = await lockedTask(tx, ctx, turned ? firstId : id);
  const other = await lockedTask(tx, ctx, turned ? id : firstId);
  return turned ? [other, one] : [one, other];
}

/** On the task alone: it is no part of its agreement's history. */
const plain = ({ id }: TaskRecord) => ({ id, agreementId: null });
