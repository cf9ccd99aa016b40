/** What is asked of a visit before it is written: lists in a steady order, and what is wrong with it. */
import { and, eq, isNull } from "drizzle-orm";
import { areOrganisations } from "#app/organisations/present.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Changes } from "#app/platform/merge-edits";
import type { Problems } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { users } from "#db/schema";
import type { VisitAgreement, VisitDetails } from "./forms";
import { seenOf, type VisitFields } from "./locked-visit.server";

/** Lists without an order of their own in a steady one, each record once. */
export function settled<T extends Partial<VisitDetails>>(typed: T): T {
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

/** What is wrong with a visit; in an edit only what changes is asked about. */
export async function visitProblems(
  tx: Tx,
  ctx: Ctx,
  visit: VisitDetails,
  changed?: Changes,
): Promise<Problems | null> {
  const asks = (field: keyof VisitFields) => !changed || changed[field];
  if (visit.lastOn < visit.firstOn) return { lastOn: "periodBackwards" };
  const sent = changed?.resultSentOn?.[1];
  if (typeof sent === "string" && sent > ctx.today) return { resultSentOn: "dayInFuture" };
  if (visit.ownerId && asks("ownerId")) {
    const known = isId(visit.ownerId) ? await tx.select({ id: users.id }).from(users).where(usable(visit.ownerId)) : [];
    if (known.length === 0) return { ownerId: "chooseAssignee" };
  }
  if (asks("organisationIds") && !(await areOrganisations(tx, visit.organisationIds)))
    return { organisations: "notFoundByName" };
  if (asks("agreements")) {
    const ids = visit.agreements.map(({ agreementId }) => agreementId);
    if ((await seenOf(tx, ctx, ids)).size !== ids.length) return { agreements: "agreementNotFound" };
  }
  return null;
}

const usable = (id: string) => and(eq(users.id, id), eq(users.system, false), isNull(users.disabledAt));
