/** What hangs on one task, for its page: its checklist, what has to be done before it and after it, what could be. Ask only for a task its reader may see. */
import { and, asc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { matches } from "#app/platform/search.server";
import { taskItemIn, taskTitleIn } from "#app/tasks/task-words.server";
import { taskItems, tasks, users } from "#db/schema";
import { seenTasks, selectTasks, type TaskName, type TaskRow } from "./task-row.server";

/** The most tasks that are offered to be waited for. */
const mostOffered = 25;
/** The most of those that wait for it that are named. */
const mostAfter = 25;

export interface Part {
  id: string;
  text: string;
  doneOn: string | null;
  doneBy: string | null;
}

/** The checklist in its order. One query. */
export async function partsOf(ctx: Ctx, taskId: string): Promise<Part[]> {
  return ctx.db
    .select({ id: taskItems.id, text: taskItemIn(ctx.locale), doneOn: taskItems.doneOn, doneBy: users.name })
    .from(taskItems)
    .leftJoin(users, eq(users.id, taskItems.doneBy))
    .where(eq(taskItems.taskId, taskId))
    .orderBy(asc(taskItems.position), asc(taskItems.id));
}

export interface Neighbour extends TaskName {
  doneOn: string | null;
  assignee: string | null;
}

export interface Neighbours {
  before: Neighbour[];
  after: Neighbour[];
  /** How many more wait for it than are named. */
  more: number;
}

/**
 * What has to be done before it, and what waits for it, open ones first. A task waits for a few at most, but any number can wait for one:
 * the first of these are named, the others counted. One query.
 */
export async function neighboursOf(ctx: Ctx, taskId: string): Promise<Neighbours> {
  const order = sql`tasks.done_on is not null, tasks.due_on, tasks.id`;
  const rows = await ctx.db.execute<Neighbour & { before: boolean; all: number } & Record<string, unknown>>(sql`
    select * from (select tasks.id, ${taskTitleIn(ctx.locale)} as title, tasks.template, tasks.done_on::text as "doneOn",
      users.name as assignee, d.task_id = ${taskId} as before,
      row_number() over (partition by d.task_id = ${taskId} order by ${order})::int as at,
      count(*) over (partition by d.task_id = ${taskId})::int as "all"
    from task_dependencies d
    join tasks on tasks.id = case when d.task_id = ${taskId} then d.depends_on_id else d.task_id end
    left join agreements on agreements.id = tasks.agreement_id
    left join users on users.id = tasks.assignee_id
    where ${taskId} in (d.task_id, d.depends_on_id) and not tasks.withdrawn and ${seenTasks(ctx)}) n
    where n.before or n.at <= ${mostAfter} order by n.at`);
  const of = (which: boolean): Neighbour[] =>
    rows
      .filter(({ before }) => before === which)
      .map(({ id, title, template, doneOn, assignee }) => ({ id, title, template, doneOn, assignee }));
  const after = of(false);
  return { before: of(true), after, more: (rows.find(({ before }) => !before)?.all ?? 0) - after.length };
}

/**
 * Open tasks that this one could wait for, but those it waits for already and those that wait for it: found by words of their title;
 * without words, those of the same records. One query.
 */
export async function offeredBefore(ctx: Ctx, taskId: string, q: string): Promise<TaskRow[]> {
  const which = and(
    isNull(tasks.doneOn),
    eq(tasks.withdrawn, false),
    ne(tasks.id, taskId),
    sql`tasks.id not in (select d.depends_on_id from task_dependencies d where d.task_id = ${taskId})`,
    sql`tasks.id not in (with recursive after as (
      select d.task_id as id from task_dependencies d where d.depends_on_id = ${taskId}
      union select d.task_id from after join task_dependencies d on d.depends_on_id = after.id) select id from after)`,
    q ? called(ctx, q) : besides(taskId),
    seenTasks(ctx),
  );
  return selectTasks(ctx, which).orderBy(sql`${tasks.dueOn} asc nulls last`, asc(tasks.id)).limit(mostOffered);
}

const called = (ctx: Ctx, q: string): SQL =>
  sql`tasks.title is not null and ${matches(sql`normalise(${taskTitleIn(ctx.locale)})`, q)}`;

/** For the same agreement, visit, meeting or commitment. */
const besides = (taskId: string): SQL => sql`exists (select 1 from tasks k where k.id = ${taskId} and (
  tasks.agreement_id = k.agreement_id or tasks.visit_id = k.visit_id or tasks.meeting_id = k.meeting_id
  or tasks.commitment_id = k.commitment_id or tasks.person_id = k.person_id or tasks.organisation_id = k.organisation_id))`;
