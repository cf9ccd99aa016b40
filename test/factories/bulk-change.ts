/** A task changed together with others, for tests of taking that back. */
import type { Ctx } from "#app/platform/context.server";
import { changeTasks } from "#app/tasks/bulk.server";
import { readFilter, type TaskFilter } from "#app/tasks/filter";
import { addTask } from "#app/tasks/tasks.server";
import { made } from "./records";

/** Makes a task and gives it a high priority as one of several; answers the id of the change. */
export async function bulkChange(ctx: Ctx): Promise<string> {
  const task = { title: "One of several", agreementId: null, assigneeId: null, dueOn: null, note: null };
  const chosen = [made(await addTask(ctx, task)).id];
  const filter = readFilter(new URLSearchParams(), { whose: "mine", month: "2026-11" }) as TaskFilter;
  const asked = { chosen, all: false, requestKey: crypto.randomUUID() };
  return made(await changeTasks(ctx, { ...asked, change: { do: "priority", priority: "high" } }, filter)).id;
}
