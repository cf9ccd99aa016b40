/** One commitment with everything its page shows, in a fixed number of queries; 404 where its agreement may not be seen. */
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { agreements, commitmentProgress, commitments, users } from "#db/schema";
import { nextOf } from "#workflows/calendar/recurring";

/** The most entries of the log that the page shows. */
const mostEntries = 200;

export interface LogEntry {
  id: string;
  on: string;
  text: string;
  value: number | null;
  metDueOn: string | null;
  missedDueOn: string | null;
  evidence: string | null;
  by: string;
  recordedOn: string;
}

const named = (rows: SQL, name = sql`x.name`) => sql<{ id: string; name: string } | null>`(
  select json_build_object('id', x.id, 'name', ${name}) from ${rows})`;

/** The commitment, the agreement it belongs to, and whom and what it names. One query. */
export async function commitmentPage(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const { title, titleLanguage } = titleIn(ctx.locale);
  const titleOf = sql.raw(ctx.locale === "vi" ? "title_vi" : "title_en");
  const [row] = await ctx.db
    .select({
      id: commitments.id,
      text: commitments.text,
      clause: commitments.clause,
      side: commitments.side,
      status: commitments.status,
      dueOn: commitments.dueOn,
      recurs: commitments.recurs,
      recursFrom: commitments.recursFrom,
      recursUntil: commitments.recursUntil,
      measure: commitments.measure,
      target: commitments.target,
      unit: commitments.unit,
      evidenceRequired: commitments.evidenceRequired,
      evidence: commitments.evidence,
      difficulties: commitments.difficulties,
      closedOn: commitments.closedOn,
      version: commitments.version,
      createdAt: commitments.createdAt,
      owner: named(sql`users x where x.id = ${commitments.ownerId}`),
      party: named(sql`organisations x where x.id = ${commitments.organisationId}`, nameIn(sql`x`, ctx.locale)),
      person: named(sql`people x where x.id = ${commitments.personId}`, personNameIn(sql`x`, ctx.locale)),
      closedBy: sql<string | null>`(select x.name from users x where x.id = ${commitments.closedBy})`,
      createdBy: sql<string>`(select x.name from users x where x.id = ${commitments.createdBy})`,
      meeting: named(sql`(select m.id, m.${titleOf} as name from meetings m
        where m.id = ${commitments.meetingId} and ${meetingSeen(ctx)}) x`),
      visit: named(sql`(select v.id, v.${titleOf} as name from visits v where v.id = ${commitments.visitId}) x`),
      /** Of the deadline that its day is, where there is one. */
      deadlineId: sql<string | null>`(select d.id from deadlines d where d.agreement_id = ${commitments.agreementId}
        and d.kind = 'commitmentDue' and d.subject = ${commitments.id}::text and d.task_id is null)`,
      agreement: {
        id: agreements.id,
        reference: agreements.reference,
        title,
        titleLanguage,
        stage: agreements.stage,
        step: agreements.step,
        observed: agreements.observed,
      },
    })
    .from(commitments)
    .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
    .where(and(eq(commitments.id, id as string), visibleAgreements(ctx)));
  if (!row) notFound();
  const { createdAt, agreement, ...rest } = row;
  const { stage, step, ...about } = agreement;
  return {
    ...rest,
    addedOn: dayOfMoment(createdAt.toISOString(), ctx.office.timeZone),
    agreement: { ...about, ended: stage === "ended", voided: step === "voided" },
    nextOn: nextTime(row),
  };
}

export type CommitmentView = Awaited<ReturnType<typeof commitmentPage>>;

/** The day of a recurring one after the present one; null after its last. */
function nextTime({
  dueOn,
  recurs,
  recursFrom,
  recursUntil,
}: Pick<typeof commitments.$inferSelect, "dueOn" | "recurs" | "recursFrom" | "recursUntil">) {
  if (!dueOn || !recurs) return null;
  const next = nextOf(recursFrom ?? dueOn, recurs, dueOn);
  return recursUntil && next > recursUntil ? null : next;
}

/** What was done for it, latest first. Ask only for a commitment its reader may see. */
export async function logOf(ctx: Ctx, commitmentId: string): Promise<{ entries: LogEntry[]; earlier: number }> {
  const rows = await ctx.db
    .select({
      id: commitmentProgress.id,
      on: commitmentProgress.on,
      text: commitmentProgress.text,
      value: commitmentProgress.value,
      metDueOn: commitmentProgress.metDueOn,
      missedDueOn: commitmentProgress.missedDueOn,
      evidence: commitmentProgress.evidence,
      by: users.name,
      recordedAt: commitmentProgress.recordedAt,
      all: sql<number>`(count(*) over ())::int`,
    })
    .from(commitmentProgress)
    .innerJoin(users, eq(users.id, commitmentProgress.recordedBy))
    .where(eq(commitmentProgress.commitmentId, commitmentId))
    .orderBy(desc(commitmentProgress.on), desc(commitmentProgress.recordedAt), desc(commitmentProgress.id))
    .limit(mostEntries);
  const entries = rows.map(({ recordedAt, all: _, ...row }) => ({
    ...row,
    recordedOn: dayOfMoment(recordedAt.toISOString(), ctx.office.timeZone),
  }));
  return { entries, earlier: (rows[0]?.all ?? 0) - entries.length };
}
