/** Reads of tasks. A task of an agreement one may not see is left out everywhere. */
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { seenTasks, selectTasks, type TaskRow, taskColumns } from "#app/tasks/task-row.server";
import type { Executor } from "#db/client.server";
import { agreements, tasks, users } from "#db/schema";

/** The tasks of one agreement that its reader sees, open ones first by day. */
export async function tasksOfAgreement(ctx: Ctx, agreementId: string): Promise<TaskRow[]> {
  return selectTasks(ctx, and(eq(tasks.agreementId, agreementId), eq(tasks.withdrawn, false)))
    .orderBy(sql`${tasks.doneOn} is not null`, sql`${tasks.dueOn} asc nulls last`, desc(tasks.doneOn), asc(tasks.id))
    .limit(200);
}

/** One task with what its page shows; not found where its agreement may not be seen. */
export async function taskPage(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [task] = await ctx.db
    .select({
      ...taskColumns(ctx),
      assigneeId: tasks.assigneeId,
      note: tasks.note,
      version: tasks.version,
      withdrawn: tasks.withdrawn,
      /** By which it is known what made it. */
      key: tasks.key,
      doneBy: sql<string | null>`(select d.name from users d where d.id = ${tasks.doneBy})`,
    })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .leftJoin(users, eq(users.id, tasks.assigneeId))
    .where(and(eq(tasks.id, id as string), seenTasks(ctx)));
  return task ?? notFound();
}

/** Everybody a task can be given to: people who sign in and are not disabled. */
export async function assignees(db: Executor): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.system, false), isNull(users.disabledAt)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(500);
}
