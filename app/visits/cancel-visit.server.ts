/** Verbs about a visit that does not take place: cancelling, and taking that back. */
import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { meetingAgreements, meetings } from "#db/schema";
import { lockedVisit, saveVisit } from "./locked-visit.server";
import { cancelResult } from "./result-due.server";

/**
 * Says that a visit does not take place; then no report of it is due. Refused where minutes say that some of it did. Saying it twice
 * changes nothing.
 */
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
    await cancelResult(tx, ctx, id, true);
    return done(null);
  });
}

/** Takes the cancellation back; the report is due again, where it was. */
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
    await cancelResult(tx, ctx, id, false);
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
