/** Verbs about visits: adding and editing, the result report with it. Cancelling and who takes part have files of their own. */
import { eq } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { visitOrganisations, visits } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";
import { settled, visitProblems } from "./check-visit.server";
import type { VisitAgreement, VisitDetails } from "./forms";
import { lockedVisit, saveVisit, type VisitFields, writeAgreements } from "./locked-visit.server";
import { reopenResult, settleResult } from "./result-due.server";

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
    else if (changes.resultSentOn) await reopenResult(tx, ctx, id, changes.resultSentOn[0]);
    return done({ id, version: next, beside });
  });
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
