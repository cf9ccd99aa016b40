/** One deadline with everything about it, in a fixed number of queries; 404 where its agreement may not be seen. */
import { and, desc, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { workingDaysLeft } from "#app/today/due-queries.server";
import { activity, agreements, commitments, deadlines, filings, tasks, users } from "#db/schema";
import { yearOf } from "#workflows/calendar/day";
import { readCalendar } from "./calendar-queries.server";
import { ofCommitment } from "./deadline-commitment.server";
import { asRow, ofAgreement, ofFiling, ofTask, rowColumns, seenDeadlines } from "./deadline-rows.server";

/** The most changes shown. */
const mostChanges = 50;

const nameOf = (column: AnyPgColumn) => sql<string | null>`(select n.name from users n where n.id = ${column})`;

/** What every page of one deadline shows of it. */
export async function deadlinePage(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      ...rowColumns(ctx),
      computedOn: deadlines.computedOn,
      changedAt: deadlines.changedAt,
      movedOn: deadlines.movedOn,
      moveReason: deadlines.moveReason,
      movedBy: nameOf(deadlines.movedBy),
      acknowledgedAt: deadlines.acknowledgedAt,
      acknowledgedBy: nameOf(deadlines.acknowledgedBy),
      doneOn: deadlines.doneOn,
      doneBy: nameOf(deadlines.doneBy),
      doneNote: deadlines.doneNote,
    })
    .from(deadlines)
    .leftJoin(agreements, ofAgreement)
    .leftJoin(tasks, ofTask)
    .leftJoin(commitments, ofCommitment)
    .leftJoin(filings, ofFiling)
    .where(and(eq(deadlines.id, id as string), seenDeadlines(ctx)));
  if (!row) notFound();
  return {
    ...asRow(row),
    changedAt: row.changedAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  };
}

export type DeadlineView = Awaited<ReturnType<typeof deadlinePage>>;

export interface DeadlineChange {
  id: string;
  verb: string;
  from: string | null;
  to: string | null;
  /** The reason of a move, the note of what is done. */
  said: string | null;
  by: string;
  at: string;
}

/** What was changed about it, latest first. */
export async function changesOf(ctx: Ctx, deadlineId: string): Promise<DeadlineChange[]> {
  const rows = await ctx.db
    .select({ id: activity.id, verb: activity.verb, changes: activity.changes, at: activity.at, by: users.name })
    .from(activity)
    .innerJoin(users, eq(users.id, activity.actorId))
    .where(and(eq(activity.subjectType, "deadline"), eq(activity.subjectId, deadlineId)))
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(mostChanges);
  return rows.map(({ changes, at, ...row }) => {
    const [from, to] = (changes.dueOn ?? changes.doneOn ?? [null, null]) as [string | null, string | null];
    const said = (changes.reason ?? changes.note ?? [null, null])[1];
    return { ...row, from, to, said: typeof said === "string" ? said : null, at: at.toISOString() };
  });
}

/** Working days from today to its day; null where it is over or far away. Two queries. */
export async function workingDaysTo(ctx: Ctx, dueOn: string): Promise<number | null> {
  const year = yearOf(ctx.today);
  return workingDaysLeft(ctx.today, dueOn, await readCalendar(ctx.db, ctx.office.country, year, year + 1));
}
