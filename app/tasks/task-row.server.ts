/**
 * What lists and cards show of a task, as columns of a query over `tasks` joined with `agreements` and `users`; and who may see one.
 * A task has the rights of its agreement: one of an agreement that its reader may not see is not there, also where another task waits for it.
 */
import { eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { taskTitleIn } from "#app/tasks/task-words.server";
import type { Executor } from "#db/client.server";
import type { Span, SubjectType, TaskPriority } from "#db/schema";
import { agreements, tasks, users } from "#db/schema";

export interface TaskName {
  id: string;
  title: string | null;
  template: string | null;
}

/** What a task is for, besides an agreement. */
export interface TaskAbout {
  type: Exclude<SubjectType, "agreement" | "task">;
  id: string;
  name: string;
}

export interface TaskRow extends TaskName {
  dueOn: string | null;
  doneOn: string | null;
  /** Somebody has begun with it. */
  startedOn: string | null;
  priority: TaskPriority;
  repeats: Span | null;
  assignee: string | null;
  agreement: { id: string; reference: string; title: string; titleLanguage: string } | null;
  about: TaskAbout | null;
  /** Open tasks that have to be done first, as far as the reader may see them. */
  waitsFor: TaskName[];
  /** The parts of its checklist, and how many of them are ticked. */
  items: number;
  itemsDone: number;
}

/** Which tasks a reader sees; in a query that joins `agreements`. */
export const seenTasks = (ctx: Ctx): SQL => or(isNull(tasks.agreementId), visibleAgreements(ctx)) as SQL;

/** Open tasks that `tasks` waits for: `p`, to stand after `from`. */
const first = (ctx: Ctx): SQL => sql`task_dependencies d join tasks p on p.id = d.depends_on_id
  where d.task_id = tasks.id and p.done_on is null and not p.withdrawn
    and (p.agreement_id is null or exists (select 1 from agreements where agreements.id = p.agreement_id and ${visibleAgreements(ctx)}))`;

/** Whether another task, that the reader may see, has to be done first. */
export const waits = (ctx: Ctx): SQL<boolean> => sql<boolean>`exists (select 1 from ${first(ctx)})`;

/** The same of one task by its id, earliest day first. */
export async function openBefore(db: Executor, ctx: Ctx, id: string): Promise<TaskName[]> {
  return db.execute<TaskName & Record<string, unknown>>(sql`
    select p.id, ${taskTitleIn(ctx.locale, "p")} as title, p.template from tasks, ${first(ctx)} and tasks.id = ${id}
    order by p.due_on, p.id`);
}

export const taskColumns = (ctx: Ctx) => ({
  id: tasks.id,
  title: taskTitleIn(ctx.locale),
  template: tasks.template,
  dueOn: tasks.dueOn,
  doneOn: tasks.doneOn,
  startedOn: tasks.startedOn,
  priority: tasks.priority,
  repeats: tasks.repeats,
  assignee: users.name,
  agreement: {
    id: agreements.id,
    reference: agreements.reference,
    ...titleIn(ctx.locale),
  },
  about: about(ctx),
  waitsFor: sql<TaskName[]>`coalesce((select json_agg(json_build_object(
    'id', p.id, 'title', ${taskTitleIn(ctx.locale, "p")}, 'template', p.template) order by p.due_on, p.id) from ${first(ctx)}), '[]')`,
  items: sql<number>`(select count(*)::int from task_items i where i.task_id = tasks.id)`,
  itemsDone: sql<number>`(select count(*)::int from task_items i where i.task_id = tasks.id and i.done_on is not null)`,
});

/** The most particular of what it is for; a person who was erased, or a meeting one may not know of, is not named. */
function about(ctx: Ctx) {
  const title = sql.raw(ctx.locale === "vi" ? "title_vi" : "title_en");
  const named = (type: TaskAbout["type"], name: SQL, rows: SQL) =>
    sql`(select json_build_object('type', ${type}::text, 'id', r.id, 'name', ${name}) from ${rows})`;
  return sql<TaskAbout | null>`coalesce(
    ${named("commitment", sql`left(r.text, 200)`, sql`commitments r where r.id = tasks.commitment_id`)},
    ${named("meeting", sql`r.${title}`, sql`meetings r where r.id = tasks.meeting_id and ${meetingSeen(ctx, sql`r.id`)}`)},
    ${named("visit", sql`r.${title}`, sql`visits r where r.id = tasks.visit_id`)},
    ${named("person", personNameIn(sql`r`, ctx.locale), sql`people r where r.id = tasks.person_id and r.erased_at is null`)},
    ${named("organisation", nameIn(sql`r`, ctx.locale), sql`organisations r where r.id = tasks.organisation_id`)})`;
}

/** Rows under a condition, which `seenTasks` is part of unless the agreement is known to be seen. */
export const selectTasks = (ctx: Ctx, which: SQL | undefined) =>
  ctx.db
    .select(taskColumns(ctx))
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .leftJoin(users, eq(users.id, tasks.assigneeId))
    .where(which);
