/** Rows of deadlines as every list of them reads them: found through what the reader may see, never one query per row. */
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { matches } from "#app/platform/search.server";
import { taskTitleIn } from "#app/tasks/task-words.server";
import { agreements, commitments, deadlines, filings, tasks } from "#db/schema";
import { addDays } from "#workflows/calendar/day";
import { type Basis, classOf, deadlineKinds, watchKinds } from "#workflows/deadlines/deadline";
import { commitmentColumns, ofCommitment } from "./deadline-commitment.server";
import type { DeadlineFilter, DeadlineState } from "./filter";
import type { DeadlineRow } from "./row";

const dutyKinds = deadlineKinds.filter((kind) => classOf(kind) === "duty");
const isWatch = sql`${deadlines.kind} in ${[...watchKinds]}`;

/** A deadline of an agreement one may not see is not there. */
export const seenDeadlines = (ctx: Ctx): SQL => or(isNull(deadlines.agreementId), visibleAgreements(ctx)) as SQL;

/** Mine: tasks given to me, commitments I see to, agreements I own; and what is nobody's, for whoever can do something about it. */
function mine(ctx: Ctx): SQL {
  const unowned = can(ctx.actor, "records.write");
  const own = (whose: typeof tasks.assigneeId | SQL) =>
    or(sql`${whose} = ${ctx.actor.id}`, unowned ? sql`${whose} is null` : undefined);
  return or(
    and(isNull(deadlines.taskId), own(sql`coalesce(${commitments.ownerId}, ${agreements.ownerId})`)),
    and(isNotNull(deadlines.taskId), own(tasks.assigneeId)),
  ) as SQL;
}

/** Whose, which kind, which country, which words. */
export function narrowed(ctx: Ctx, { whose, kind, country, q }: DeadlineFilter): SQL {
  return and(
    seenDeadlines(ctx),
    whose === "mine" ? mine(ctx) : undefined,
    kind ? eq(deadlines.kind, kind) : undefined,
    country
      ? sql`exists (select 1 from agreement_parties p join organisations o on o.id = p.organisation_id
          where p.agreement_id = ${deadlines.agreementId} and p.role = 'party' and o.country = ${country})`
      : undefined,
    q
      ? or(
          matches(sql`${agreements.searchText}`, q, { syllablesTogether: true }),
          matches(sql`normalise(coalesce(${taskTitleIn(ctx.locale)}, ${commitments.text}, ${deadlines.subject}))`, q),
        )
      : undefined,
  ) as SQL;
}

/** Which of them by their day and by whether they are open. A dormant agreement is nothing that falls due: it has a state of its own. */
export function inState(ctx: Ctx, state: DeadlineState, day = ""): SQL {
  const { dueOn, closedAt, kind } = deadlines;
  const within = (days: number) => sql`${dueOn} between ${ctx.today} and ${addDays(ctx.today, days)}`;
  const which: Record<DeadlineState, SQL> = {
    open: sql`not (${isWatch} and ${dueOn} <= ${ctx.today})`,
    overdue: sql`${dueOn} < ${ctx.today} and ${kind} in ${dutyKinds}`,
    next30: within(30),
    next90: within(90),
    dormant: sql`${isWatch} and ${dueOn} <= ${ctx.today}`,
    closed: sql`true`,
  };
  const openness = state === "closed" ? isNotNull(closedAt) : isNull(closedAt);
  return and(openness, which[state], day ? eq(dueOn, day) : undefined) as SQL;
}

/** The columns of a row. `filings` is joined by kind, agreement and key. */
export function rowColumns(ctx: Ctx) {
  const { title, titleLanguage } = titleIn(ctx.locale);
  return {
    id: deadlines.id,
    kind: deadlines.kind,
    subject: deadlines.subject,
    dueOn: deadlines.dueOn,
    previousOn: deadlines.previousOn,
    moved: sql<boolean>`${deadlines.movedOn} is not null`,
    acknowledged: sql<boolean>`${deadlines.acknowledgedAt} is not null`,
    closedWhy: deadlines.closedWhy,
    closedOn: sql<
      string | null
    >`to_char(${deadlines.closedAt} at time zone ${ctx.office.timeZone}::text, 'YYYY-MM-DD')`,
    unconfirmed: deadlines.unconfirmed,
    basis: sql<Basis>`${deadlines.basis}`,
    about: { id: agreements.id, reference: agreements.reference, title, titleLanguage },
    task: { id: tasks.id, title: taskTitleIn(ctx.locale), template: tasks.template },
    filing: { id: filings.id, template: filings.template, what: filings.what },
    commitment: commitmentColumns,
    whose: sql<string | null>`(select u.name from users u where u.id =
      case when ${deadlines.taskId} is null then coalesce(${commitments.ownerId}, ${agreements.ownerId}) else ${tasks.assigneeId} end)`,
  };
}

export const ofAgreement = eq(agreements.id, deadlines.agreementId);
export const ofTask = eq(tasks.id, deadlines.taskId);
export const ofFiling = and(
  eq(deadlines.kind, "filingDue"),
  eq(filings.agreementId, deadlines.agreementId),
  eq(filings.key, deadlines.subject),
);

/** The joins as text, for counting. */
export const joined = sql`deadlines left join agreements on ${ofAgreement} left join tasks on ${ofTask}
  left join commitments on ${ofCommitment}`;

type Read = Omit<DeadlineRow, "about"> & { about: { id: string | null } | null };

/** A left join without an agreement is no agreement. */
export const asRow = <R extends Read>(row: R) =>
  ({ ...row, about: row.about?.id ? row.about : null }) as R & Pick<DeadlineRow, "about">;
