/** What follows for the reminders of a person when where they are, or who stands in for them, changes. */
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";

/** Deadlines that are planned together. */
const batch = 500;

/** Plans anew the reminders of every open deadline that is a person's own or that they are to be reminded of. In the transaction of the change. */
export async function replanPerson(tx: Tx, ctx: Pick<Ctx, "now" | "today" | "office">, userId: string): Promise<void> {
  const rows = await tx.execute<{ id: string }>(sql`
    select d.id from deadlines d join agreements a on a.id = d.agreement_id
      where d.closed_at is null and a.owner_id = ${userId}
    union
    select d.id from deadlines d join tasks k on k.id = d.task_id
      where d.closed_at is null and k.assignee_id = ${userId}
    union
    select d.id from commitments c join deadlines d
      on d.agreement_id = c.agreement_id and d.kind = 'commitmentDue' and d.subject = c.id::text and d.task_id is null
      where d.closed_at is null and c.owner_id = ${userId}
    union
    select r.deadline_id from reminders r where r.recipient = ${`user:${userId}`} and r.status = 'planned'
    order by 1`);
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += batch)
    await replanReminders(tx, { deadlineIds: ids.slice(from, from + batch) }, ctx);
}
