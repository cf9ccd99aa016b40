/** A visit under lock, as its forms show it: of its agreements only those this person may see. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import type { Executor, Tx } from "#db/client.server";
import { agreements, visitAgreements, visitOrganisations, visits } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";
import type { VisitAgreement, VisitDetails, VisitResult } from "./forms";

export type VisitFields = VisitDetails & VisitResult;

export interface LockedVisit {
  id: string;
  version: number;
  cancelledOn: string | null;
  fields: VisitFields;
  /** Every agreement it is about, also those this person may not see. */
  allAgreementIds: string[];
}

/** The visit under lock; 404 where there is none. */
export async function lockedVisit(tx: Tx, ctx: Ctx, id: string): Promise<LockedVisit> {
  if (!isId(id)) notFound();
  const [row] = await tx.select().from(visits).where(eq(visits.id, id)).for("update");
  return row ? withLinks(tx, ctx, row) : notFound();
}

/** The same without a lock, for what a form begins with. */
export async function readVisit(ctx: Ctx, id: string | undefined): Promise<LockedVisit> {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select()
    .from(visits)
    .where(eq(visits.id, id as string));
  return row ? withLinks(ctx.db, ctx, row) : notFound();
}

async function withLinks(tx: Executor, ctx: Ctx, row: typeof visits.$inferSelect): Promise<LockedVisit> {
  const { id } = row;
  const linked = await tx
    .select({ agreementId: visitAgreements.agreementId, purpose: visitAgreements.purpose })
    .from(visitAgreements)
    .where(eq(visitAgreements.visitId, id))
    .orderBy(asc(visitAgreements.agreementId));
  const organisations = await tx
    .select({ id: visitOrganisations.organisationId })
    .from(visitOrganisations)
    .where(eq(visitOrganisations.visitId, id))
    .orderBy(asc(visitOrganisations.organisationId));
  const seen = await seenOf(
    tx,
    ctx,
    linked.map(({ agreementId }) => agreementId),
  );
  const { direction, titleEn, titleVi, firstOn, lastOn, places, purpose, receptionLevel, ownerId } = row;
  const { sensitivities, talkingPoints, result, resultSentOn, resultSentTo } = row;
  return {
    id,
    version: row.version,
    cancelledOn: row.cancelledOn,
    allAgreementIds: linked.map(({ agreementId }) => agreementId),
    fields: {
      ...{ direction, titleEn, titleVi, firstOn, lastOn, places, purpose, receptionLevel, ownerId },
      ...{ sensitivities, talkingPoints, result, resultSentOn, resultSentTo },
      organisationIds: organisations.map((one) => one.id),
      agreements: linked.filter(({ agreementId }) => seen.has(agreementId)),
    },
  };
}

/** Which of these agreements this person may see. One query. */
export async function seenOf(db: Executor, ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return new Set();
  const rows = await db
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(inArray(agreements.id, asked), visibleAgreements(ctx)));
  return new Set(rows.map(({ id }) => id));
}

/** Writes the agreements of a visit in place of those this person sees; the others stay. */
export async function writeAgreements(
  tx: Tx,
  visitId: string,
  before: readonly VisitAgreement[],
  after: readonly VisitAgreement[],
): Promise<void> {
  const gone = before.map(({ agreementId }) => agreementId);
  if (gone.length > 0)
    await tx
      .delete(visitAgreements)
      .where(and(eq(visitAgreements.visitId, visitId), inArray(visitAgreements.agreementId, gone)));
  if (after.length > 0)
    await tx
      .insert(visitAgreements)
      .values(after.map((one) => ({ visitId, ...one })))
      .onConflictDoNothing();
}

/** A new version of a visit: its row, what was recorded, and the deadlines of the agreements it touches. */
export async function saveVisit(
  tx: Tx,
  ctx: Ctx,
  visit: { id: string; version: number },
  verb: string,
  { columns = {}, changes, agreementIds = [] }: SavedVisit,
): Promise<number> {
  const version = visit.version + 1;
  await tx
    .update(visits)
    .set({ ...columns, version })
    .where(eq(visits.id, visit.id));
  // When it takes place says how long nothing has happened.
  await deriveDeadlines(tx, ctx, await lockAgreements(tx, [...new Set(agreementIds)]));
  await recordActivity(tx, ctx, { subjectType: "visit", subjectId: visit.id, verb, changes, version });
  return version;
}

interface SavedVisit {
  columns?: Partial<typeof visits.$inferInsert>;
  changes: Changes;
  agreementIds?: string[];
}
