/** The verb that removes a meeting recorded by mistake. */
import { eq, sql } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { meetingAgreements, meetingOrganisations, meetingPeople, meetings } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";
import { lockedMeeting } from "./locked-meeting.server";

/** Removes a meeting on which nothing hangs. With minutes, commitments, tasks, documents or comments it stays. */
export async function removeMeeting(ctx: Ctx, id: string): Promise<Outcome<{ visitId: string | null }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const meeting = await lockedMeeting(tx, ctx, id);
    const [used] = await tx.execute(sql`
      select 1 where ${meeting.fields.minutes !== null}
        or exists (select 1 from commitments where meeting_id = ${id})
        or exists (select 1 from tasks where meeting_id = ${id})
        or exists (select 1 from documents where subject_type = 'meeting' and subject_id = ${id})
        or exists (select 1 from comments where subject_type = 'meeting' and subject_id = ${id})`);
    // Who does not see all of its agreements must not take it from the pages of the others.
    if (used || meeting.fields.agreementIds.length < meeting.allAgreementIds.length)
      return refuse({ code: "rule", rule: "meetingInUse" });
    await tx.delete(meetingPeople).where(eq(meetingPeople.meetingId, id));
    await tx.delete(meetingOrganisations).where(eq(meetingOrganisations.meetingId, id));
    await tx.delete(meetingAgreements).where(eq(meetingAgreements.meetingId, id));
    await tx.delete(meetings).where(eq(meetings.id, id));
    await deriveDeadlines(tx, ctx, await lockAgreements(tx, meeting.allAgreementIds));
    const { titleEn, titleVi, firstOn } = meeting.fields;
    await recordActivity(tx, ctx, {
      subjectType: "meeting",
      subjectId: id,
      verb: "meetingRemoved",
      changes: { titleEn: [titleEn, null], titleVi: [titleVi, null], firstOn: [firstOn, null] },
      version: meeting.version + 1,
    });
    return done({ visitId: meeting.visitId });
  });
}
