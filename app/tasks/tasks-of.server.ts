/** Tasks around one record, within the reader's rights. For the pages of other areas; their card is `tasks-card.tsx`. */
import { eq, or, type SQL, sql } from "drizzle-orm";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { jsonRows } from "#app/platform/json-rows.server";
import { can } from "#app/platform/permissions";
import type { Subject } from "#app/platform/subjects";
import type { SubjectType } from "#db/schema";
import { tasks } from "#db/schema";
import { seenTasks, type TaskRow, taskColumns } from "./task-row.server";

/** The most open ones a card shows. */
const most = 12;

/** What a task can be for. */
export interface TaskSubject extends Subject {
  type: Exclude<SubjectType, "task">;
}

export interface TasksOf {
  subject: TaskSubject;
  /** Open ones, the earliest day first, those without one last. */
  rows: TaskRow[];
  open: number;
  done: number;
  /** Whether the reader may add some. */
  write: boolean;
}

/**
 * Those of an organisation are its own, those of what counts in with it, and those of their agreements; those of a visit also
 * those of the meetings in its programme. Ask only for a record that its reader may see. One query.
 */
export async function tasksOf(ctx: Ctx, subject: TaskSubject): Promise<TasksOf> {
  const write = can(ctx.actor, "records.write");
  if (!isId(subject.id)) return { subject, rows: [], open: 0, done: 0, write };
  const [found] = await ctx.db.execute<Pick<TasksOf, "rows" | "open" | "done"> & Record<string, unknown>>(sql`
    with found as materialized (
      select tasks.id, tasks.due_on, tasks.done_on from tasks left join agreements on agreements.id = tasks.agreement_id
      where ${tasksFor(subject)} and not tasks.withdrawn and ${seenTasks(ctx)}
    ),
    shown as (
      select f.id, f.due_on from found f where f.done_on is null order by f.due_on asc nulls last, f.id limit ${sql.raw(`${most}`)}
    )
    select (select count(*)::int from found f where f.done_on is null) as open,
      (select count(*)::int from found f where f.done_on is not null) as done,
      ${jsonRows(
        taskColumns(ctx),
        sql`from shown join tasks on tasks.id = shown.id left join agreements on agreements.id = tasks.agreement_id
          left join users on users.id = tasks.assignee_id order by shown.due_on asc nulls last, shown.id`,
      )} as rows`);
  return { subject, ...(found ?? { rows: [], open: 0, done: 0 }), write };
}

/** The condition under which a row of `tasks` is for a record. */
export function tasksFor({ type, id }: TaskSubject): SQL {
  switch (type) {
    case "agreement":
      return eq(tasks.agreementId, id);
    case "organisation":
      // Its scope is found once, whatever it is compared with.
      return sql`tasks.id in (
        with own as materialized (select o.id from ${scopeIds(id)} o(id))
        select k.id from tasks k where k.organisation_id in (select id from own)
        union select k.id from tasks k join agreement_parties p on p.agreement_id = k.agreement_id
          where p.role = 'party' and p.organisation_id in (select id from own))`;
    case "person":
      return eq(tasks.personId, id);
    case "visit":
      return or(
        eq(tasks.visitId, id),
        sql`${tasks.meetingId} in (select m.id from meetings m where m.visit_id = ${id})`,
      ) as SQL;
    case "meeting":
      return eq(tasks.meetingId, id);
    case "commitment":
      return eq(tasks.commitmentId, id);
  }
}
