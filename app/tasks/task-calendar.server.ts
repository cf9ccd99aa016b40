/** A month of tasks by their day, in whole weeks. Of a full day the first few are read and how many there are. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { daysOfMonth, type Month, shownDays, shownPerDay } from "#app/deadlines/month-days.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, tasks } from "#db/schema";
import type { TaskFilter } from "./filter";
import { tasksById } from "./list-queries.server";
import { matchingTasks } from "./matching.server";
import type { TaskRow } from "./task-row.server";

export const readTaskMonth = (ctx: Ctx, filter: TaskFilter): Promise<Month<TaskRow>> =>
  daysOfMonth(ctx, filter.month, byDay(ctx, filter));

async function byDay(ctx: Ctx, filter: TaskFilter) {
  const { first, last } = shownDays(filter.month);
  const which = and(
    sql`${tasks.dueOn} between ${first} and ${last}`,
    matchingTasks(ctx, { ...filter, day: "" }),
  ) as SQL;
  const places = await ctx.db.execute<{ id: string; day: string; total: number }>(sql`
    select id, day, total from (
      select tasks.id, tasks.due_on::text as day,
        row_number() over (partition by tasks.due_on order by tasks.id) as place,
        (count(*) over (partition by tasks.due_on))::int as total
      from tasks left join agreements on ${eq(agreements.id, tasks.agreementId)} where ${which}
    ) ranked where place <= ${shownPerDay}`);
  const rows = await tasksById(
    ctx,
    places.map(({ id }) => id),
  );
  return (day: string) => ({
    rows: rows.filter(({ dueOn }) => dueOn === day),
    total: places.find((place) => place.day === day)?.total ?? 0,
  });
}
