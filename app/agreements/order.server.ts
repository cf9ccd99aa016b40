/** What agreements are ordered by, and the deadline that says when each comes. For queries that read from `agreements`. */
import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import type { AgreementFilter } from "./filters";
import { titleIn } from "./title.server";

/** What comes and goes by itself, or is a task of somebody, says little of where an agreement stands. */
const minorKinds: readonly string[] = [
  ...watchKinds,
  ...occasionKinds.filter((kind) => kind !== "noticeDay"),
  "taskDue",
];

/** The deadline that comes first, overdue ones included. A missed day to give notice can no longer be met, so it is none. */
export const firstDeadline = (ctx: Ctx, column: SQL) => sql`(select ${column} from deadlines d
  where d.agreement_id = ${agreements.id} and d.closed_at is null and d.kind not in ${minorKinds}
    and not (d.kind = 'noticeDay' and d.due_on < ${ctx.today})
  order by d.due_on, d.kind limit 1)`;

/**
 * What is overdue longest; without any, what falls due next: one order serves both, since what is overdue lies before today. A task
 * counts once it is overdue, as it does for the filter.
 */
export const lateOrNext = (ctx: Ctx, column: SQL) => sql`(select ${column} from deadlines d
  where d.agreement_id = ${agreements.id} and d.closed_at is null
    and (d.kind not in ${minorKinds} or (d.kind = 'taskDue' and d.due_on < ${ctx.today}))
    and not (d.kind = 'noticeDay' and d.due_on < ${ctx.today})
  order by d.due_on, d.kind, d.subject limit 1)`;

/** The order a filter asks for, down to a last key that no two agreements share. */
export function orderOf(ctx: Ctx, { sort: { by, descending } }: AgreementFilter): SQL[] {
  const way = descending ? desc : asc;
  const collation = sql.raw(ctx.locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`);
  const nullsLast = (column: SQL) => sql`${column} ${sql.raw(descending ? "desc" : "asc")} nulls last`;
  switch (by) {
    case "updated":
      // As the index has it: an order that differs in where nulls go is sorted, though there are none.
      return [nullsLast(sql`${agreements.updatedAt}`), asc(agreements.id)];
    case "reference":
      return [way(agreements.reference)];
    case "signed":
      return [nullsLast(sql`${agreements.signedOn}`), asc(agreements.id)];
    case "deadline":
      return [nullsLast(firstDeadline(ctx, sql`d.due_on`)), asc(agreements.id)];
    case "late":
      return [nullsLast(lateOrNext(ctx, sql`d.due_on`)), desc(agreements.updatedAt), asc(agreements.id)];
    case "since":
      return [nullsLast(sql`${agreements.stageSince}`), asc(agreements.id)];
    case "ends":
      return [nullsLast(sql`${agreements.endsOn}`), asc(agreements.id)];
    case "owner": {
      const name = sql`(select u.name from users u where u.id = ${agreements.ownerId})`;
      return [nullsLast(sql`${name} collate ${collation}`), asc(agreements.id)];
    }
    case "title":
      return [way(sql`(${titleIn(ctx.locale).title}) collate ${collation}`), asc(agreements.id)];
  }
}
