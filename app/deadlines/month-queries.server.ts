/** A month of deadlines, in whole weeks. Of a full day the first few are read and how many there are: a month is never long. */
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { agreements, commitments, deadlines, filings, tasks } from "#db/schema";
import { ofCommitment } from "./deadline-commitment.server";
import { asRow, joined, narrowed, ofAgreement, ofFiling, ofTask, rowColumns } from "./deadline-rows.server";
import type { DeadlineFilter } from "./filter";
import { daysOfMonth, type Month, shownDays, shownPerDay } from "./month-days.server";
import type { DeadlineRow } from "./row";

export const readMonth = (ctx: Ctx, filter: DeadlineFilter): Promise<Month<DeadlineRow>> =>
  daysOfMonth(ctx, filter.month, byDay(ctx, filter));

async function byDay(ctx: Ctx, filter: DeadlineFilter) {
  const { first, last } = shownDays(filter.month);
  const which = and(
    isNull(deadlines.closedAt),
    sql`${deadlines.dueOn} between ${first} and ${last}`,
    narrowed(ctx, filter),
  ) as SQL;
  const ranked = ctx.db.$with("ranked").as(
    ctx.db
      .select({
        rankedId: sql<string>`deadlines.id`.as("ranked_id"),
        place: sql<number>`row_number() over (partition by deadlines.due_on order by deadlines.id)::int`.as("place"),
        total: sql<number>`count(*) over (partition by deadlines.due_on)::int`.as("total"),
      })
      .from(sql`${joined}`)
      .where(which),
  );
  const found = await ctx.db
    .with(ranked)
    .select({ ...rowColumns(ctx), total: ranked.total })
    .from(deadlines)
    .innerJoin(ranked, and(eq(ranked.rankedId, deadlines.id), sql`${ranked.place} <= ${shownPerDay}`))
    .leftJoin(agreements, ofAgreement)
    .leftJoin(tasks, ofTask)
    .leftJoin(commitments, ofCommitment)
    .leftJoin(filings, ofFiling)
    .orderBy(asc(deadlines.dueOn), asc(deadlines.id));
  return (day: string) => {
    const rows = found.filter((row) => row.dueOn === day);
    return { rows: rows.map(({ total: _, ...row }) => asRow(row)), total: rows[0]?.total ?? 0 };
  };
}
