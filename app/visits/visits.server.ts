/** Verbs about visits: adding, editing, cancelling, the result report. Who takes part has a file of its own. */
import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { meetingAgreements, meetings, organisations, users, visitOrganisations, visits } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";
import type { VisitAgreement, VisitDetails } from "./forms";
import { lockedVisit, saveVisit, seenOf, type VisitFields, writeAgreements } from "./locked-visit.server";
import { settleResult } from "./result-due.server";

interface Origin {
  /** Of the form it was sent with: the same form twice is one visit. */
  id?: string | null;
  /** Of a visit taken over from a source: the same key twice is one visit. */
  key?: string;
  sourceId?: string | null;
}

/** Adds a visit, past or to come. Refused where its last day is before its first, or a record it names is not there. */
export async function addVisit(ctx: Ctx, input: VisitDetails, origin: Origin = {}): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const details = settled(input);
    const problems = await visitProblems(tx, ctx, details);
    if (problems) return refuse({ code: "input", problems });
    const { organisationIds, agreements, ...columns } = details;
    const { id, key = null, sourceId = null } = origin;
    const [row] = await tx
      .insert(visits)
      .values({ ...(id ? { id } : {}), ...columns, key, sourceId, createdBy: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: visits.id });
    if (!row) {
      const same = id ? eq(visits.id, id) : eq(visits.key, key ?? "");
      const { id: kept, titleEn, titleVi, firstOn, lastOn } = visits;
      const [known] = await tx.select({ kept, titleEn, titleVi, firstOn, lastOn }).from(visits).where(same);
      // Gone back to and filled in anew, a form that was sent would be another visit: it needs a key of its own.
      if (id && known && !isSame(known, columns))
        return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
      return done({ id: known?.kept ?? "" });
    }
    await writeOrganisations(tx, row.id, organisationIds);
    await writeAgreements(tx, row.id, [], agreements);
    const linked = agreements.map(({ agreementId }) => agreementId);
    await deriveDeadlines(tx, ctx, await lockAgreements(tx, linked));
    await recordActivity(tx, ctx, {
      subjectType: "visit",
      subjectId: row.id,
      verb: "visitAdded",
      changes: firstValues({ ...details }),
      version: 1,
    });
    return done(row);
  });
}

/**
 * Edits some or all fields of a visit from the version the form was opened on. What others changed meanwhile is kept. Agreements
 * this person may not see stay on it.
 */
export async function editVisit(
  ctx: Ctx,
  id: string,
  { version, ...typed }: Partial<VisitFields> & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, id);
    const yours = settled(typed);
    const theirs = Object.fromEntries(
      Object.keys(yours).map((field) => [field, visit.fields[field as keyof VisitFields]]),
    ) as typeof yours;
    const present = { version: visit.version, fields: theirs };
    const laid = await layOver(tx, { type: "visit", id }, present, version, yours, seenAgreements(visit.fields, yours));
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: visit.version, beside });
    const after = { ...visit.fields, ...merged };
    const problems = await visitProblems(tx, ctx, after, changes);
    if (problems) return refuse({ code: "input", problems });
    if (changes.organisationIds) await writeOrganisations(tx, id, after.organisationIds);
    if (changes.agreements) await writeAgreements(tx, id, visit.fields.agreements, after.agreements);
    const { organisationIds: _, agreements: __, ...columns } = merged;
    const touched = changes.firstOn || changes.lastOn || changes.agreements;
    const agreementIds = [...visit.allAgreementIds, ...after.agreements.map(({ agreementId }) => agreementId)];
    const verb = changes.result || changes.resultSentOn || changes.resultSentTo ? "visitResultRecorded" : "visitEdited";
    const next = await saveVisit(tx, ctx, visit, verb, {
      columns,
      changes,
      agreementIds: touched ? agreementIds : [],
    });
    if (changes.resultSentOn && after.resultSentOn) await settleResult(tx, ctx, id, after.resultSentOn);
    return done({ id, version: next, beside });
  });
}

/** Says that a visit does not take place. Refused where minutes say that some of it did. Saying it twice changes nothing. */
export async function cancelVisit(ctx: Ctx, id: string, { on }: { on: string | null }): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const day = on ?? ctx.today;
  if (day > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, id);
    if (visit.cancelledOn) return done(null);
    const [held] = await tx
      .select({ total: count() })
      .from(meetings)
      .where(and(eq(meetings.visitId, id), isNotNull(meetings.minutes)));
    if ((held?.total ?? 0) > 0) return refuse({ code: "rule", rule: "visitHasMinutes" });
    await saveVisit(tx, ctx, visit, "visitCancelled", {
      columns: { cancelledOn: day },
      changes: { cancelledOn: [null, day] },
      agreementIds: [...visit.allAgreementIds, ...(await ofProgramme(tx, id))],
    });
    return done(null);
  });
}

/** Takes the cancellation back. */
export async function resumeVisit(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, id);
    if (!visit.cancelledOn) return done(null);
    await saveVisit(tx, ctx, visit, "visitResumed", {
      columns: { cancelledOn: null },
      changes: { cancelledOn: [visit.cancelledOn, null] },
      agreementIds: [...visit.allAgreementIds, ...(await ofProgramme(tx, id))],
    });
    return done(null);
  });
}

async function ofProgramme(tx: Tx, visitId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: meetingAgreements.agreementId })
    .from(meetingAgreements)
    .innerJoin(meetings, eq(meetings.id, meetingAgreements.meetingId))
    .where(eq(meetings.visitId, visitId));
  return rows.map(({ id }) => id);
}

/** Lists without an order of their own in a steady one, each record once. */
function settled<T extends Partial<VisitDetails>>(typed: T): T {
  const { organisationIds, agreements } = typed;
  return {
    ...typed,
    ...(organisationIds && { organisationIds: [...new Set(organisationIds)].sort() }),
    ...(agreements && { agreements: onceEach(agreements) }),
  };
}

function onceEach(agreements: readonly VisitAgreement[]): VisitAgreement[] {
  const kept = new Map(agreements.map((one) => [one.agreementId, one]));
  return [...kept.values()]
    .map(({ agreementId, purpose }) => ({ agreementId, purpose }))
    .sort((a, b) => (a.agreementId < b.agreementId ? -1 : 1));
}

/** What others changed of the agreements, as far as this person may know of it: by those shown and those typed. */
function seenAgreements(theirs: VisitFields, yours: Partial<VisitFields>) {
  const known = new Set([...theirs.agreements, ...(yours.agreements ?? [])].map(({ agreementId }) => agreementId));
  const only = (value: unknown) =>
    Array.isArray(value) ? (value as VisitAgreement[]).filter(({ agreementId }) => known.has(agreementId)) : value;
  return ({ agreements, ...others }: Changes): Changes =>
    agreements ? { ...others, agreements: [only(agreements[0]), only(agreements[1])] } : others;
}

type Named = Pick<VisitDetails, "titleEn" | "titleVi" | "firstOn" | "lastOn">;

const isSame = (one: Named, other: Named): boolean =>
  (["titleEn", "titleVi", "firstOn", "lastOn"] as const).every((field) => one[field] === other[field]);

async function writeOrganisations(tx: Tx, visitId: string, ids: readonly string[]): Promise<void> {
  await tx.delete(visitOrganisations).where(eq(visitOrganisations.visitId, visitId));
  if (ids.length > 0)
    await tx.insert(visitOrganisations).values(ids.map((organisationId) => ({ visitId, organisationId })));
}

/** What is wrong with a visit; in an edit only what changes is asked about. */
async function visitProblems(tx: Tx, ctx: Ctx, visit: VisitDetails, changed?: Changes): Promise<Problems | null> {
  const asks = (field: keyof VisitFields) => !changed || changed[field];
  if (visit.lastOn < visit.firstOn) return { lastOn: "periodBackwards" };
  const sent = changed?.resultSentOn?.[1];
  if (typeof sent === "string" && sent > ctx.today) return { resultSentOn: "dayInFuture" };
  if (visit.ownerId && asks("ownerId")) {
    const known = isId(visit.ownerId) ? await tx.select({ id: users.id }).from(users).where(usable(visit.ownerId)) : [];
    if (known.length === 0) return { ownerId: "chooseAssignee" };
  }
  if (visit.organisationIds.length > 0 && asks("organisationIds")) {
    const found = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(inArray(organisations.id, visit.organisationIds.filter(isId)), presentOrganisations()));
    if (found.length !== visit.organisationIds.length) return { organisations: "notFoundByName" };
  }
  if (asks("agreements")) {
    const ids = visit.agreements.map(({ agreementId }) => agreementId);
    if ((await seenOf(tx, ctx, ids)).size !== ids.length) return { agreements: "agreementNotFound" };
  }
  return null;
}

const usable = (id: string) => and(eq(users.id, id), eq(users.system, false), isNull(users.disabledAt));
