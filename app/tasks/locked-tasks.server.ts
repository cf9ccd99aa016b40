/** Several tasks under lock, in one order, so that two who change the same ones wait for each other; and the order in which they wait. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import type { Tx } from "#db/client.server";
import { lockDeadlines } from "#db/deadline-store.server";
import { agreements, taskDependencies, tasks } from "#db/schema";
import type { TaskRecord } from "./locked-task.server";
import { nextIdOf } from "./next-id.server";
import { seenTasks, type TaskName } from "./task-row.server";
import { taskTitleIn } from "./task-words.server";

export interface NamedTask {
  task: TaskRecord;
  name: TaskName;
}

/** Those of these tasks that one may see, by id. Locked with them are the next ones of those that come again, and the deadlines of all. */
export async function lockTasks(tx: Tx, ctx: Ctx, ids: string[]): Promise<Map<string, NamedTask>> {
  const asked = new Set(ids.map((id) => id.toLowerCase()));
  const all = [...new Set([...asked].flatMap((id) => [id, nextIdOf(id)]))];
  const rows = await tx
    .select({ task: tasks, title: taskTitleIn(ctx.locale) })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(and(inArray(tasks.id, all), seenTasks(ctx)))
    .orderBy(asc(tasks.id))
    .for("update", { of: tasks });
  await lockDeadlines(tx, { agreementIds: [], taskIds: rows.map(({ task }) => task.id) });
  return new Map(
    rows.flatMap(({ task, title }) =>
      asked.has(task.id) ? [[task.id, { task, name: { id: task.id, title, template: task.template } }] as const] : [],
    ),
  );
}

/** A task after those of them that it waits for, so that all of them can be done in one go. */
export async function firstOnesFirst(tx: Tx, chosen: NamedTask[]): Promise<NamedTask[]> {
  const left = new Map(chosen.map((one) => [one.task.id, one]));
  const ids = [...left.keys()];
  const { taskId, dependsOnId } = taskDependencies;
  const rows = await tx
    .select()
    .from(taskDependencies)
    .where(and(inArray(taskId, ids), inArray(dependsOnId, ids)));
  const ordered: NamedTask[] = [];
  const put = (one: NamedTask) => {
    if (!left.delete(one.task.id)) return;
    for (const row of rows) {
      const first = row.taskId === one.task.id ? left.get(row.dependsOnId) : undefined;
      if (first) put(first);
    }
    ordered.push(one);
  };
  for (const one of chosen) put(one);
  return ordered;
}
