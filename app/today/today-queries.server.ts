/** Everything Today shows, in a fixed number of queries. */
import { and, eq, ne, sql } from "drizzle-orm";
import { readCalendar } from "#app/deadlines/calendar-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { openSuccessions } from "#app/succession/open-queries.server";
import { agreements, users } from "#db/schema";
import { addDays, yearOf } from "#workflows/calendar/day";
import { changesSince, mostChanges } from "./change-queries.server";
import { type DueDeadline, type DueTask, deadlinesDue, mostDue, tasksDue, workingDaysLeft } from "./due-queries.server";
import { readyAgreements } from "./ready-queries.server";
import type { Scope } from "./scopes";

/** How far ahead "due soon" looks, in days. */
export const soonDays = 7;

/** Somebody who never said "seen" is shown the changes of this many days. */
const firstDays = 7;

type WorkingDays = { workingDays: number | null };
export type DueLine =
  | ({ of: "deadline"; deadline: DueDeadline } & WorkingDays)
  | ({ of: "task"; task: DueTask } & WorkingDays);

/** Whose is shown when the address does not say: a manager looks after the whole office. */
export const usualScope = (ctx: Ctx): Scope => (ctx.actor.role === "manager" ? "office" : "mine");

export async function readToday(ctx: Ctx, scope: Scope) {
  const upTo = addDays(ctx.today, soonDays);
  const year = yearOf(ctx.today);
  const since = await readSince(ctx);
  const [deadlines, awaited, tasks, ready, changes, calendar, successions] = await Promise.all([
    deadlinesDue(ctx, scope, { upTo }),
    deadlinesDue(ctx, scope, "awaited"),
    tasksDue(ctx, scope, upTo),
    readyAgreements(ctx, scope),
    changesSince(ctx, since.from),
    readCalendar(ctx.db, ctx.office.country, year, year + 1),
    can(ctx.actor, "records.write") ? openSuccessions(ctx) : [],
  ]);
  const left = (dueOn: string | null) => ({ workingDays: workingDaysLeft(ctx.today, dueOn, calendar) });
  const lines = [
    ...deadlines.slice(0, mostDue).map((deadline): DueLine => ({ of: "deadline", deadline, ...left(deadline.dueOn) })),
    ...tasks.slice(0, mostDue).map((task): DueLine => ({ of: "task", task, ...left(task.dueOn) })),
  ].sort(byDay);
  const isOverdue = (line: DueLine) => (dayOf(line) ?? "9999") < ctx.today;
  return {
    scope,
    today: ctx.today,
    overdue: lines.filter(isOverdue),
    soon: lines.filter((line) => !isOverdue(line)),
    awaited: awaited
      .slice(0, mostDue)
      .map((deadline): DueLine => ({ of: "deadline", deadline, ...left(deadline.dueOn) })),
    /** There is more than is shown. */
    more: deadlines.length > mostDue || tasks.length > mostDue || awaited.length > mostDue,
    ready,
    successions,
    changes: changes.slice(0, mostChanges),
    moreChanges: changes.length > mostChanges,
    /** Null: never marked as seen. */
    lastSeenAt: since.lastSeenAt?.toISOString() ?? null,
    until: ctx.now.toISOString(),
    owned: { count: since.owned, ownerId: ctx.actor.id },
    /** Nobody has put an agreement on record yet. */
    unbegun: since.unbegun,
  };
}

const dayOf = (line: DueLine) => (line.of === "deadline" ? line.deadline.dueOn : line.task.dueOn);

/** By day; what has none comes last. */
function byDay(a: DueLine, b: DueLine): number {
  const [first, second] = [dayOf(a) ?? "9999", dayOf(b) ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
}

interface Since {
  from: Date;
  lastSeenAt: Date | null;
  owned: number;
  unbegun: boolean;
}

/** When the person last said that everything was seen, how many living agreements they own, and whether there is any at all. */
async function readSince(ctx: Ctx): Promise<Since> {
  const owned = ctx.db
    .select({ count: sql`count(*)::int` })
    .from(agreements)
    .where(and(eq(agreements.ownerId, ctx.actor.id), ne(agreements.stage, "ended")));
  const [row] = await ctx.db
    .select({
      lastSeenAt: users.lastVisitAt,
      owned: sql<number>`${owned}`,
      unbegun: sql<boolean>`not exists (select from ${agreements})`,
    })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  const lastSeenAt = row?.lastSeenAt ?? null;
  return {
    from: lastSeenAt ?? new Date(ctx.now.getTime() - firstDays * 86_400_000),
    lastSeenAt,
    owned: row?.owned ?? 0,
    unbegun: row?.unbegun ?? false,
  };
}
