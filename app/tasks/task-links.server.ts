/**
 * What a task is for, as columns of its row, with the agreement whose rights it has. One of a commitment belongs to the commitment's
 * agreement; one of a meeting about agreements to one of these, so that nobody reads of a task what they may not of the meeting.
 */
import { and, eq } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { subjectOf } from "#app/documents/subject-of.server";
import type { Ctx } from "#app/platform/context.server";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor, Tx } from "#db/client.server";
import { agreements, meetingAgreements, type tasks } from "#db/schema";
import type { TaskSubject } from "./tasks-of.server";

type Links = Partial<
  Pick<
    typeof tasks.$inferInsert,
    "agreementId" | "organisationId" | "personId" | "visitId" | "meetingId" | "commitmentId"
  >
>;

const columnOf = {
  organisation: "organisationId",
  person: "personId",
  visit: "visitId",
  meeting: "meetingId",
  commitment: "commitmentId",
} as const;

/** 404 where the record is not there, or its reader may not know of it. */
export async function linksOf(
  tx: Tx,
  ctx: Ctx,
  about: TaskSubject | null,
  agreementId: string | null,
): Promise<Outcome<Links>> {
  if (!about) return done({ agreementId });
  // In the same transaction, so that what is read is what is written beside.
  const record = await subjectOf({ ...ctx, db: tx as unknown as Ctx["db"] }, about);
  if (about.type === "agreement") return done({ agreementId: record.id });
  const links: Links = { [columnOf[about.type]]: record.id, agreementId };
  if (about.type === "commitment") return done({ ...links, agreementId: record.agreementId });
  if (about.type !== "meeting") return done(links);
  const of = await agreementOfMeeting(tx, ctx, record.id, agreementId);
  return of.ok ? done({ ...links, agreementId: of.value }) : of;
}

/** The one asked for, if the meeting is about it; the only one it is about; none where it is about none. */
export async function agreementOfMeeting(
  db: Executor,
  ctx: Ctx,
  meetingId: string,
  asked: string | null,
): Promise<Outcome<string | null>> {
  const about = await db
    .select({ id: agreements.id })
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(and(eq(meetingAgreements.meetingId, meetingId), visibleAgreements(ctx)));
  if (about.length === 0) return done(asked);
  const only = about.length === 1 ? about[0]?.id : undefined;
  const chosen = asked ?? only;
  if (chosen && about.some(({ id }) => id === chosen)) return done(chosen);
  return refuse({ code: "input", problems: { agreement: "chooseMeetingAgreement" } });
}
