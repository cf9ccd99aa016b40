/** Open tasks around an organisation: its own, those of what counts in with it, and those of their agreements that the reader may see. */
import { sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { scopeIds } from "./scope.server";

export const mostTasks = 12;

export interface OpenTask {
  id: string;
  title: string | null;
  template: string | null;
  dueOn: string | null;
  assignee: string | null;
  /** The reference of its agreement. */
  reference: string | null;
}

/** The earliest day first, those without one last; `total` counts all. One query. */
export async function openTasks(ctx: Ctx, organisationId: string): Promise<{ rows: OpenTask[]; total: number }> {
  const rows = await ctx.db.execute<OpenTask & { total: number } & Record<string, unknown>>(sql`
    with own as materialized (select id from ${scopeIds(organisationId)} o(id))
    select tasks.id, tasks.title, tasks.template, tasks.due_on::text as "dueOn", users.name as assignee,
      agreements.reference, (count(*) over ())::int as total
    from tasks
    left join agreements on agreements.id = tasks.agreement_id
    left join users on users.id = tasks.assignee_id
    where tasks.done_on is null and not tasks.withdrawn
      and (tasks.organisation_id in (select id from own) or tasks.agreement_id in (
        select p.agreement_id from agreement_parties p where p.role = 'party' and p.organisation_id in (select id from own)))
      and (tasks.agreement_id is null or ${visibleAgreements(ctx)})
    order by tasks.due_on nulls last, tasks.id limit ${mostTasks}`);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
