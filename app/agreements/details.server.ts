/** The descriptive side of an agreement: plain editing, field by field, never its workflow. */
import { and, asc, eq, sql } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import { refreshAgreementSearch } from "#db/agreement-search.server";
import type { Executor, Tx } from "#db/client.server";
import {
  agreementAccess,
  agreementFields,
  agreementRelations,
  agreements,
  agreementTitles,
  fieldSources,
  users,
} from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import { type KindId, kindOf } from "#workflows/kinds";
import { familyProblem } from "./family.server";
import { lockVisible } from "./record-event.server";

/** What plain editing may change, with references resolved. */
export interface Details extends Record<string, unknown> {
  title: string;
  titleLanguage: string;
  titles: { language: string; title: string }[];
  kind: KindId;
  fields: string[];
  summary: string | null;
  whyPartner: string | null;
  binding: boolean | null;
  /** Counts while proposed: the days for the steps before it are counted back from here. */
  plannedSigningOn: string | null;
  confidential: boolean;
  parentId: string | null;
  relatedIds: string[];
  ownerId: string | null;
}

/** The descriptive side as it is now. */
export async function readDetails(db: Executor, row: AgreementRow): Promise<Details> {
  const titles = await db
    .select({ language: agreementTitles.language, title: agreementTitles.title })
    .from(agreementTitles)
    .where(eq(agreementTitles.agreementId, row.id))
    .orderBy(asc(agreementTitles.language));
  const fields = await db
    .select({ field: agreementFields.field })
    .from(agreementFields)
    .where(eq(agreementFields.agreementId, row.id))
    .orderBy(asc(agreementFields.field));
  const related = await db
    .select({ id: agreementRelations.relatedId })
    .from(agreementRelations)
    .where(and(eq(agreementRelations.agreementId, row.id), eq(agreementRelations.relation, "related")))
    .orderBy(asc(agreementRelations.relatedId));
  return {
    title: row.title,
    titleLanguage: row.titleLanguage,
    titles,
    kind: row.kind as KindId,
    fields: fields.map(({ field }) => field),
    summary: row.summary,
    whyPartner: row.whyPartner,
    binding: row.binding,
    plannedSigningOn: row.plannedSigningOn,
    confidential: row.confidential,
    parentId: row.parentId,
    relatedIds: related.map(({ id }) => id),
    ownerId: row.ownerId,
  };
}

/**
 * Edits the descriptive side. An edit of an older version is laid over what others changed meanwhile; a field that both changed is
 * a conflict and nothing is written. The kind changes only while proposed, a signing is planned for today or later; confidential agreements stay visible to whoever edits.
 */
export async function editDetails(
  ctx: Ctx,
  agreementId: string,
  version: number,
  input: Details,
): Promise<Outcome<{ version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    const theirs = { version: row.version, fields: await readDetails(tx, row) };
    const laid = await layOver(tx, { type: "agreement", id: agreementId }, theirs, version, input);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ version: row.version, beside });
    const refusal = await refusalOf(tx, ctx, row, merged, changes);
    if (refusal) return refuse(refusal);
    await writeDetails(tx, ctx, row, merged, Object.keys(changes));
    if ("plannedSigningOn" in changes) await deriveDeadlines(tx, ctx, [agreementId]);
    if ("ownerId" in changes || "confidential" in changes) await replanReminders(tx, { agreementId }, ctx);
    const next = row.version + 1;
    await recordActivity(tx, ctx, {
      subjectType: "agreement",
      subjectId: agreementId,
      agreementId,
      verb: "detailsEdited",
      changes,
      version: next,
    });
    return done({ version: next, beside });
  });
}

async function refusalOf(
  tx: Tx,
  ctx: Ctx,
  row: AgreementRow,
  merged: Details,
  changes: Record<string, unknown>,
): Promise<Refusal | null> {
  // Whoever may only read along does not open a closed record to everybody.
  if (
    "confidential" in changes &&
    row.confidential &&
    row.ownerId !== ctx.actor.id &&
    !can(ctx.actor, "confidential.read")
  )
    return { code: "rule", rule: "confidentialByOwner" };
  if ("kind" in changes && row.stage !== "proposed") return { code: "rule", rule: "kindIsSettled" };
  if ("plannedSigningOn" in changes && merged.plannedSigningOn && merged.plannedSigningOn < ctx.today)
    return { code: "input", problems: { plannedSigningOn: `dayBefore:${ctx.today}` } };
  if ("parentId" in changes || "kind" in changes) {
    const problem = await familyProblem(tx, ctx, { ...merged, id: row.id, inPilot: row.stage === "pilot" });
    if (problem) return { code: "input", problems: { parent: problem } };
  }
  if ("ownerId" in changes && merged.ownerId) {
    if (!(await mayOwn(tx, merged.ownerId))) return { code: "input", problems: { owner: "chooseOwner" } };
  }
  if ("relatedIds" in changes && merged.relatedIds.includes(row.id))
    return { code: "input", problems: { "related.0.agreement": "relatedItself" } };
  return null;
}

async function mayOwn(tx: Tx, userId: string): Promise<boolean> {
  if (!isId(userId)) return false;
  const [owner] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), sql`${users.disabledAt} is null`, sql`${users.role} <> 'viewer'`));
  return owner !== undefined;
}

async function writeDetails(tx: Tx, ctx: Ctx, row: AgreementRow, merged: Details, changed: string[]): Promise<void> {
  const { titles, fields, relatedIds, ...columns } = merged;
  const machine = kindOf(merged.kind)?.machine ?? row.machine;
  await tx
    .update(agreements)
    .set({ ...columns, machine, version: row.version + 1, updatedAt: ctx.now })
    .where(eq(agreements.id, row.id));
  if (changed.includes("titles")) await writeTitles(tx, row.id, titles);
  if (changed.includes("fields")) await writeFields(tx, row.id, fields);
  if (changed.includes("relatedIds")) await writeRelated(tx, row.id, relatedIds);
  // What a source said of an edited field no longer holds: from now on somebody recorded it.
  for (const field of changed)
    await tx
      .update(fieldSources)
      .set({ standing: "recorded", sourceId: null, noteEn: null, noteVi: null, recordedBy: ctx.actor.id })
      .where(and(eq(fieldSources.agreementId, row.id), eq(fieldSources.field, field)));
  // Whoever closes a record to others can still see it.
  if (changed.includes("confidential") && merged.confidential)
    await tx.insert(agreementAccess).values({ agreementId: row.id, userId: ctx.actor.id }).onConflictDoNothing();
  await refreshAgreementSearch(tx, [row.id]);
}

async function writeTitles(tx: Tx, agreementId: string, titles: Details["titles"]): Promise<void> {
  await tx.delete(agreementTitles).where(eq(agreementTitles.agreementId, agreementId));
  await insertTitles(tx, agreementId, titles);
}

export async function insertTitles(tx: Tx, agreementId: string, titles: Details["titles"]): Promise<void> {
  if (titles.length > 0) await tx.insert(agreementTitles).values(titles.map((title) => ({ agreementId, ...title })));
}

async function writeFields(tx: Tx, agreementId: string, fields: string[]): Promise<void> {
  await tx.delete(agreementFields).where(eq(agreementFields.agreementId, agreementId));
  await insertFields(tx, agreementId, fields);
}

export async function insertFields(tx: Tx, agreementId: string, fields: string[]): Promise<void> {
  if (fields.length > 0) await tx.insert(agreementFields).values(fields.map((field) => ({ agreementId, field })));
}

export async function writeRelated(tx: Tx, agreementId: string, relatedIds: string[]): Promise<void> {
  await tx
    .delete(agreementRelations)
    .where(and(eq(agreementRelations.agreementId, agreementId), eq(agreementRelations.relation, "related")));
  if (relatedIds.length > 0)
    await tx
      .insert(agreementRelations)
      .values(relatedIds.map((relatedId) => ({ agreementId, relatedId, relation: "related" as const })));
}
