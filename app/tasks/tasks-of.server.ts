/** Tasks around one record, within the reader's rights. For the pages of other areas; their card is `tasks-card.tsx`. */
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { scopeIds } from "#app/organisations/scope.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { can } from "#app/platform/permissions";
import type { Subject } from "#app/platform/subjects";
import type { SubjectType } from "#db/schema";
import { agreements, tasks } from "#db/schema";
import { seenTasks, selectTasks, type TaskRow } from "./task-row.server";

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
 * those of the meetings in its programme. Ask only for a record that its reader may see. Two queries.
 */
export async function tasksOf(ctx: Ctx, subject: TaskSubject): Promise<TasksOf> {
  const write = can(ctx.actor, "records.write");
  if (!isId(subject.id)) return { subject, rows: [], open: 0, done: 0, write };
  const which = and(tasksFor(subject), eq(tasks.withdrawn, false), seenTasks(ctx));
  const [rows, [counted]] = await Promise.all([
    selectTasks(ctx, and(which, isNull(tasks.doneOn)))
      .orderBy(sql`${tasks.dueOn} asc nulls last`, tasks.id)
      .limit(most),
    ctx.db
      .select({
        open: sql<number>`(count(*) filter (where ${tasks.doneOn} is null))::int`,
        done: sql<number>`(count(*) filter (where ${tasks.doneOn} is not null))::int`,
      })
      .from(tasks)
      .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
      .where(which),
  ]);
  return { subject, rows, open: counted?.open ?? 0, done: counted?.done ?? 0, write };
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
