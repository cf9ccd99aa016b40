/** Meetings: what took place between people, recorded once and shown on the pages of everybody and everything it concerned. */
import { eq } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { firstValues } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { meetingAgreements, meetingOrganisations, meetingPeople, meetings } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";

export interface Meeting {
  /** Of a meeting taken over from a source: the same key twice is one meeting. */
  key: string | null;
  firstOn: string;
  lastOn: string | null;
  titleEn: string;
  titleVi: string;
  place: string | null;
  sourceId: string | null;
  personIds: string[];
  agreementIds: string[];
  organisationIds: string[];
}

/** Records a meeting that took place. Refused for days still to come and a last day before the first. */
export async function recordMeeting(ctx: Ctx, input: Meeting): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (input.firstOn > ctx.today) return refuse({ code: "input", problems: { firstOn: "dayInFuture" } });
  if (input.lastOn && input.lastOn > ctx.today) return refuse({ code: "input", problems: { lastOn: "dayInFuture" } });
  if (input.lastOn && input.lastOn < input.firstOn)
    return refuse({ code: "input", problems: { lastOn: `endAfter:${input.firstOn}` } });
  return ctx.db.transaction(async (tx) => {
    const { personIds, agreementIds, organisationIds, ...columns } = input;
    const [row] = await tx
      .insert(meetings)
      .values({ ...columns, createdBy: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing({ target: meetings.key })
      .returning({ id: meetings.id });
    if (!row) {
      const [known] = await tx
        .select({ id: meetings.id })
        .from(meetings)
        .where(eq(meetings.key, input.key ?? ""));
      return done(known as { id: string });
    }
    const meetingId = row.id;
    const each = <Row>(ids: string[], make: (id: string) => Row) => [...new Set(ids)].map(make);
    if (personIds.length > 0)
      await tx.insert(meetingPeople).values(each(personIds, (personId) => ({ meetingId, personId })));
    if (agreementIds.length > 0)
      await tx.insert(meetingAgreements).values(each(agreementIds, (agreementId) => ({ meetingId, agreementId })));
    if (organisationIds.length > 0)
      await tx
        .insert(meetingOrganisations)
        .values(each(organisationIds, (organisationId) => ({ meetingId, organisationId })));
    // Something happened: what was to be dormant is not.
    await deriveDeadlines(tx, ctx, await lockAgreements(tx, agreementIds));
    await recordActivity(tx, ctx, {
      subjectType: "meeting",
      subjectId: meetingId,
      verb: "meetingRecorded",
      changes: firstValues({ ...input }),
    });
    return done({ id: meetingId });
  });
}
