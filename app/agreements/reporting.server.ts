/** Notes for reports upward: who carries an agreement out here, what came of it, what stands in the way, what is proposed. */

import { and, eq } from "drizzle-orm";
import { findOrganisation, organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { recordActivity } from "#app/platform/activity.server";
import { refusedEdit } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import type { FormValues } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { lookupProblem } from "#app/platform/lookup";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import { agreements, organisations } from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import { formAgreement, visibleRow } from "./open-event.server";
import { lockVisible } from "./record-event.server";
import type { ReportingInput } from "./reporting-form";

export interface Reporting extends Record<string, unknown> {
  leadId: string | null;
  results: string | null;
  difficulties: string | null;
  proposals: string | null;
}

const reportingOf = ({ leadId, results, difficulties, proposals }: AgreementRow): Reporting => ({
  ...{ leadId, results, difficulties, proposals },
});

/**
 * Edits the notes. An edit of an older version is laid over what others changed meanwhile, also of the details, which share the
 * version; a field that both changed is a conflict and nothing is written. Refused where the lead agency is not among the
 * organisations.
 */
export async function editReporting(
  ctx: Ctx,
  agreementId: string,
  version: number,
  input: Reporting,
): Promise<Outcome<{ version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    const theirs = { version: row.version, fields: reportingOf(row) };
    const laid = await layOver(tx, { type: "agreement", id: agreementId }, theirs, version, input);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ version: row.version, beside });
    if ("leadId" in changes && merged.leadId) {
      const [lead] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(and(eq(organisations.id, merged.leadId), presentOrganisations()));
      if (!lead) return refuse({ code: "input", problems: { lead: lookupProblem.none } });
    }
    const next = row.version + 1;
    await tx
      .update(agreements)
      .set({ ...merged, version: next, updatedAt: ctx.now })
      .where(eq(agreements.id, agreementId));
    await recordActivity(tx, ctx, {
      subjectType: "agreement",
      subjectId: agreementId,
      agreementId,
      verb: "reportingEdited",
      changes,
      version: next,
    });
    return done({ version: next, beside });
  });
}

/** What the page begins with. */
export async function openReporting(ctx: Ctx, agreementId: string | undefined) {
  const row = await visibleRow(ctx, agreementId);
  const { leadId, results, difficulties, proposals } = reportingOf(row);
  return {
    agreement: formAgreement(row),
    version: row.version,
    organisations: await suggestOrganisations(ctx),
    values: {
      lead: leadId ? await organisationLabel(ctx, leadId) : "",
      results: results ?? "",
      difficulties: difficulties ?? "",
      proposals: proposals ?? "",
    },
  };
}

/** Finds the lead agency that was typed; a name that fits none or several is a problem of its field. */
export async function resolveReporting(
  ctx: Ctx,
  { version: _, lead, ...notes }: ReportingInput,
): Promise<Outcome<Reporting>> {
  if (!lead) return done({ ...notes, leadId: null });
  const found = await findOrganisation(ctx.db, lead);
  return found.ok
    ? done({ ...notes, leadId: found.id })
    : refuse({ code: "input", problems: { lead: lookupProblem[found.why] } });
}

/** Answers a refused edit in the reader's words. */
export const refusedReporting = (ctx: Ctx, refusal: Refusal, values: FormValues) =>
  refusedEdit(refusal, values, {
    leadId: { field: "lead", say: (id) => organisationLabel(ctx, String(id)), form: "typed" },
  });
