/** The list of tasks as an export: everything its filter finds, in its order. */
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import type { TaskFilter } from "#app/tasks/filter";
import { taskIds, tasksById } from "#app/tasks/list-queries.server";
import type { TaskRow } from "#app/tasks/task-row.server";
import { inBatches } from "./batches";
import type { ExportSheet } from "./column";
import { taskColumns } from "./task-columns";

export async function taskSheet(ctx: Ctx, filter: TaskFilter): Promise<ExportSheet<TaskRow>> {
  const t = textIn(ctx.locale);
  const ids = await taskIds(ctx, filter);
  return {
    name: t.exports.names.tasks,
    plainName: "tasks",
    columns: taskColumns(t),
    total: ids.length,
    batches: inBatches(ids, (some) => tasksById(ctx, some)),
  };
}
