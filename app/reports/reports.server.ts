/** Verbs about reports: ask for one, and throw one away. A report is its maker's alone; for everybody else it is not there. */
import { and, count, desc, eq, inArray } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { type ReportFormat, reports, users } from "#db/schema";
import { type AskedReport, type KeptReport, requestOf, toKeep } from "./asked-report.server";
import { recordsOf } from "./contents/index.server";
import { tooLong } from "./forms";

/** So many of one person's reports can wait or be in the making at a time. */
const mostWaiting = 10;

/** So many reports are kept for each person; the oldest make room. */
export const keptForEach = 200;

/** Asks for a report: it is made in the background. The same form twice is one report. Refused when it would be too long. */
export async function askReport(ctx: Ctx, asked: AskedReport, requestKey: string): Promise<Outcome<{ id: string }>> {
  return ask(ctx, toKeep(asked), asked.formats, requestKey);
}

/** Throws a report and its files away; if it is being made, what becomes of it is not kept. */
export async function deleteReport(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .delete(reports)
      .where(and(eq(reports.id, id), eq(reports.ownerId, ctx.actor.id)))
      .returning({ kind: reports.kind });
    if (!row) notFound();
    await recordReport(tx, ctx, id, "reportDeleted", { kind: [row.kind, null] });
    return done(null);
  });
}

async function ask(
  ctx: Ctx,
  kept: KeptReport,
  formats: ReportFormat[],
  requestKey: string,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.read")) return refuse({ code: "forbidden" });
  const total = await recordsOf(kept.kind)(ctx, requestOf(kept));
  const problem = tooLong(total, formats);
  if (problem) return refuse({ code: "input", problems: { formats: problem } });
  const { firstOn, lastOn, kind, locale, parameters } = kept;
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for("no key update");
    const before = await askedBefore(tx, ctx, requestKey);
    if (before) return done(before);
    if ((await underWay(tx, ctx)) >= mostWaiting)
      return refuse({ code: "rule", rule: "tooManyReports", parameter: `${mostWaiting}` });
    const [made] = await tx
      .insert(reports)
      .values({
        ...{ kind, locale, firstOn, lastOn, parameters, formats, requestKey, total },
        ownerId: ctx.actor.id,
        status: "waiting",
        createdAt: ctx.now,
      })
      .returning({ id: reports.id });
    if (!made) throw new Error("no report was kept");
    await makeRoom(tx, ctx);
    await enqueue(tx, "report", { id: made.id }, `report:${made.id}`);
    await recordReport(
      tx,
      ctx,
      made.id,
      "reportAsked",
      firstValues({ kind, locale, firstOn, lastOn, ...parameters, formats: formats.join(",") }),
    );
    return done(made);
  });
}

async function askedBefore(tx: Tx, ctx: Ctx, requestKey: string): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.ownerId, ctx.actor.id), eq(reports.requestKey, requestKey)));
  return row;
}

async function underWay(tx: Tx, ctx: Ctx): Promise<number> {
  const waits = inArray(reports.status, ["waiting", "making"]);
  const [row] = await tx
    .select({ count: count() })
    .from(reports)
    .where(and(eq(reports.ownerId, ctx.actor.id), waits));
  return row?.count ?? 0;
}

async function makeRoom(tx: Tx, ctx: Ctx): Promise<void> {
  const beyond = tx
    .select({ id: reports.id })
    .from(reports)
    .where(eq(reports.ownerId, ctx.actor.id))
    .orderBy(desc(reports.createdAt), desc(reports.id))
    .offset(keptForEach);
  await tx.delete(reports).where(inArray(reports.id, beyond));
}

const recordReport = (
  tx: Tx,
  ctx: Ctx,
  id: string,
  verb: string,
  changes: Parameters<typeof recordActivity>[2]["changes"],
) => recordActivity(tx, ctx, { subjectType: "report", subjectId: id, verb, changes });
