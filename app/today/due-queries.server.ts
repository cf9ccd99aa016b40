/** What falls due: deadlines of agreements and open tasks, of one person or of the whole office. One query each. */
import { and, eq, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { commitmentColumns, ofCommitment } from "#app/deadlines/deadline-commitment.server";
import type { CommitmentName } from "#app/deadlines/row";
import type { Ctx } from "#app/platform/context.server";
import { daysBetween } from "#app/platform/days";
import { can } from "#app/platform/permissions";
import { taskTitleIn } from "#app/tasks/task-words.server";
import { agreements, commitments, deadlines, filings, tasks, users } from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import { workingDaysBetween } from "#workflows/calendar/working-days";
import { type Basis, occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import type { Scope } from "./scopes";

/** The agreement something is about, as a line of Today names it. */
export interface About {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  owner: string | null;
}

export interface DueDeadline {
  id: string;
  kind: string;
  subject: string;
  dueOn: string;
  unconfirmed: boolean;
  basis: Basis;
  filing: { id: string; template: string | null; what: string | null } | null;
  commitment: CommitmentName | null;
  about: About;
}

export interface DueTask {
  id: string;
  title: string | null;
  template: string | null;
  dueOn: string | null;
  assignee: string | null;
  about: About | null;
}

/** The most lines of one kind. */
export const mostDue = 50;

/** What others owe us: an answer is waited for, not given. */
const awaited = sql`${deadlines.kind} in ('opinionDue', 'higherConsentDue')`;

/** Mine is what I own. What nobody owns is everybody's who can do something about it, so that nothing is nobody's. */
export function ownedBy(ctx: Ctx, scope: Scope, owner: SQL = sql`${agreements.ownerId}`): SQL | undefined {
  if (scope === "office") return undefined;
  const mine = sql`${owner} = ${ctx.actor.id}`;
  return can(ctx.actor, "records.write") ? or(mine, sql`${owner} is null`) : mine;
}

/** A commitment is whoever's sees to it; else, and all the rest, the agreement's owner's. */
const whose = sql`coalesce(${commitments.ownerId}, ${agreements.ownerId})`;

/** Duties, overdue ones included, and occasions still to come. Tasks have lines of their own. */
const isDue = (today: string) => sql`${deadlines.closedAt} is null and ${deadlines.taskId} is null
  and ${notInArray(deadlines.kind, [...watchKinds])}
  and not (${deadlines.dueOn} < ${today} and ${inArray(deadlines.kind, [...occasionKinds])})`;

/** Deadlines up to a day; or the answers we wait for from today on. */
export async function deadlinesDue(
  ctx: Ctx,
  scope: Scope,
  which: { upTo: string } | "awaited",
): Promise<DueDeadline[]> {
  const when =
    which === "awaited"
      ? sql`${awaited} and ${deadlines.dueOn} >= ${ctx.today}`
      : sql`${deadlines.dueOn} <= ${which.upTo} and not (${deadlines.dueOn} >= ${ctx.today} and ${awaited})`;
  const title = titleIn(ctx.locale);
  return ctx.db
    .select({
      id: deadlines.id,
      kind: deadlines.kind,
      subject: deadlines.subject,
      dueOn: deadlines.dueOn,
      unconfirmed: deadlines.unconfirmed,
      basis: sql<Basis>`${deadlines.basis}`,
      filing: { id: filings.id, template: filings.template, what: filings.what },
      commitment: commitmentColumns,
      about: { id: agreements.id, reference: agreements.reference, ...title, owner: users.name },
    })
    .from(deadlines)
    .innerJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(commitments, ofCommitment)
    .leftJoin(users, sql`${users.id} = ${whose}`)
    .leftJoin(
      filings,
      and(
        eq(deadlines.kind, "filingDue"),
        eq(filings.agreementId, deadlines.agreementId),
        eq(filings.key, deadlines.subject),
      ),
    )
    .where(and(isDue(ctx.today), when, visibleAgreements(ctx), ownedBy(ctx, scope, whose)))
    .orderBy(deadlines.dueOn, agreements.reference, deadlines.kind, deadlines.subject)
    .limit(mostDue + 1);
}

/** Open tasks up to a day, and those without a day, last. */
export async function tasksDue(ctx: Ctx, scope: Scope, upTo: string): Promise<DueTask[]> {
  const mine = eq(tasks.assigneeId, ctx.actor.id);
  const whose = can(ctx.actor, "records.write") ? or(mine, isNull(tasks.assigneeId)) : mine;
  const { title, titleLanguage } = titleIn(ctx.locale);
  const rows = await ctx.db
    .select({
      id: tasks.id,
      title: taskTitleIn(ctx.locale),
      template: tasks.template,
      dueOn: tasks.dueOn,
      assignee: users.name,
      about: {
        id: agreements.id,
        reference: agreements.reference,
        title,
        titleLanguage,
        owner: sql<null>`null`,
      },
    })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .leftJoin(users, eq(users.id, tasks.assigneeId))
    .where(
      and(
        isNull(tasks.doneOn),
        eq(tasks.withdrawn, false),
        or(isNull(tasks.dueOn), sql`${tasks.dueOn} <= ${upTo}`),
        scope === "mine" ? whose : undefined,
        or(isNull(tasks.agreementId), visibleAgreements(ctx)),
      ),
    )
    .orderBy(sql`${tasks.dueOn} asc nulls last`, tasks.id)
    .limit(mostDue + 1);
  return rows.map(({ about, ...task }) => ({ ...task, about: about?.id ? (about as About) : null }));
}

/** Working days from today to a day that is still to come; null for a day that is over. */
export function workingDaysLeft(today: string, dueOn: string | null, calendar: WorkingCalendar): number | null {
  if (!dueOn || dueOn < today || daysBetween(today, dueOn) > 400) return null;
  return workingDaysBetween(today, dueOn, calendar).days;
}
