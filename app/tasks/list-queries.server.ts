/** A page of the list of tasks, and all of it for exports and for changing several. A fixed number of queries. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { agreements, tasks } from "#db/schema";
import type { TaskFilter } from "./filter";
import { matchingTasks, orderOf } from "./matching.server";
import { seenTasks, selectTasks, type TaskRow } from "./task-row.server";

/** How many there are, up to 1,000; 1,001 means more. */
export async function countTasks(ctx: Ctx, which: SQL): Promise<number> {
  const some = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(which)
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  return counted?.total ?? 0;
}

export async function listTasks(ctx: Ctx, filter: TaskFilter): Promise<PageOf<TaskRow>> {
  const which = matchingTasks(ctx, filter);
  const [rows, total] = await Promise.all([
    selectTasks(ctx, which)
      .orderBy(...orderOf(filter))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize),
    countTasks(ctx, which),
  ]);
  return { rows, total, page: filter.page };
}

/** All pages of the list, as ids in its order; `most`: not more than so many. */
export async function taskIds(ctx: Ctx, filter: TaskFilter, most?: number): Promise<string[]> {
  const all = ctx.db
    .select({ id: tasks.id })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(matchingTasks(ctx, filter))
    .orderBy(...orderOf(filter));
  const rows = await (most === undefined ? all : all.limit(most));
  return rows.map(({ id }) => id);
}

/** The rows of these tasks, in this order, without those one may not see. One query. */
export async function tasksById(ctx: Ctx, ids: string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectTasks(ctx, and(inArray(tasks.id, ids), seenTasks(ctx)));
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
