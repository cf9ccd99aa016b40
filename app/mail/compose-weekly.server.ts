/** The weekly summary for a manager: what is overdue and whose, what is to come, what went quiet. Sends nothing and changes no row. */
import { and, eq, gte, inArray, isNull, lt, lte, not, or, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { readCalendar } from "#app/deadlines/calendar-queries.server";
import { ofCommitment } from "#app/deadlines/deadline-commitment.server";
import { type SpokenRow, spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import { textIn } from "#app/platform/text";
import type { Executor } from "#db/client.server";
import { agreements, answers, commitments, deadlines, suppressedAddresses, tasks, users } from "#db/schema";
import { addDays, dayIn, yearOf } from "#workflows/calendar/day";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import type { ComposedMail, ComposingAt } from "./compose-reminders.server";
import { renderMail } from "./document";
import type { MailRecipient } from "./recipient";
import { weeklyDocument } from "./weekly-document";

/** How many of each are listed; the others are counted. */
const mostListed = 15;

/**
 * Makes the summary for a user, in their language and by their day. Null when the account is disabled or no manager's any more.
 * A fixed number of queries.
 */
export async function composeWeekly(
  db: Executor,
  recipient: MailRecipient,
  at: ComposingAt,
): Promise<Omit<ComposedMail, "told"> | null> {
  const [actor] = await db
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(and(eq(users.id, recipient.userId ?? ""), isNull(users.disabledAt)));
  if (actor?.role !== "manager") return null;
  const seen = or(isNull(deadlines.agreementId), visibleAgreements({ actor })) as SQL;
  const today = dayIn(at.now, recipient.timeZone);
  const week = addDays(today, 7);
  const open = and(isNull(deadlines.closedAt), isNull(deadlines.doneOn), seen);
  const overdue = and(open, lt(deadlines.dueOn, today), isDuty);
  const soon = and(open, gte(deadlines.dueOn, today), lte(deadlines.dueOn, week), not(isWatch));
  const listed = (where: SQL | undefined) => spokenDeadlines(db, recipient.locale, where, mostListed);
  const lists = { overdue: await listed(overdue), soon: await listed(soon) };
  const year = yearOf(today);
  const document = weeklyDocument({
    t: textIn(recipient.locale),
    recipient,
    today,
    calendar: await readCalendar(db, at.office.country, year, year + 1),
    origin: at.origin,
    ...lists,
    counts: await countsOf(db, { overdue, soon, open, today, week, seen }),
    people: await overdueByPerson(db, overdue, today),
  });
  const told: SpokenRow[] = [...lists.overdue, ...lists.soon];
  return { ...renderMail(document), calendar: null, data: { deadlines: told.map(({ id }) => id) } };
}

const isWatch = inArray(deadlines.kind, [...watchKinds]);
const isDuty = not(inArray(deadlines.kind, [...watchKinds, ...occasionKinds]));

export interface WeeklyCounts {
  overdue: number;
  soon: number;
  /** After the week, within thirty days. */
  month: number;
  dormant: number;
  answers: number;
  unreachable: number;
}

interface Asked {
  overdue: SQL | undefined;
  soon: SQL | undefined;
  open: SQL | undefined;
  today: string;
  week: string;
  seen: SQL;
}

async function countsOf(db: Executor, { overdue, soon, open, today, week, seen }: Asked): Promise<WeeklyCounts> {
  const month = and(open, sql`${deadlines.dueOn} > ${week}`, lte(deadlines.dueOn, addDays(today, 30)), not(isWatch));
  const dormant = and(open, lte(deadlines.dueOn, today), eq(deadlines.kind, "dormant"));
  const [counts] = await db
    .select({
      overdue: sql<number>`count(*) filter (where ${overdue})::int`,
      soon: sql<number>`count(*) filter (where ${soon})::int`,
      month: sql<number>`count(*) filter (where ${month})::int`,
      dormant: sql<number>`count(*) filter (where ${dormant})::int`,
    })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(and(isNull(deadlines.closedAt), lte(deadlines.dueOn, addDays(today, 30))));
  const [unhandled] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(answers)
    .innerJoin(deadlines, eq(deadlines.id, answers.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(and(isNull(answers.handledAt), seen));
  const [unreachable] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(suppressedAddresses)
    .where(eq(suppressedAddresses.why, "bounced"));
  return {
    overdue: counts?.overdue ?? 0,
    soon: counts?.soon ?? 0,
    month: counts?.month ?? 0,
    dormant: counts?.dormant ?? 0,
    answers: unhandled?.count ?? 0,
    unreachable: unreachable?.count ?? 0,
  };
}

export interface OverdueOf {
  /** Null: nobody's. */
  name: string | null;
  count: number;
  longestSince: string;
}

/** Whose the overdue ones are: whoever a task was given to or sees to a commitment, else the agreement's owner. The longest overdue first. */
async function overdueByPerson(db: Executor, overdue: SQL | undefined, today: string): Promise<OverdueOf[]> {
  const whose = sql`coalesce(${tasks.assigneeId}, ${commitments.ownerId}, ${agreements.ownerId})`;
  return db
    .select({
      name: users.name,
      count: sql<number>`count(*)::int`,
      longestSince: sql<string>`coalesce(min(${deadlines.dueOn})::text, ${today})`,
    })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(tasks, eq(tasks.id, deadlines.taskId))
    .leftJoin(commitments, ofCommitment)
    .leftJoin(users, sql`${users.id} = ${whose}`)
    .where(overdue)
    .groupBy(users.id, users.name)
    .orderBy(sql`min(${deadlines.dueOn})`, users.name)
    .limit(mostListed);
}
