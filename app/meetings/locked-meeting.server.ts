/** A meeting under lock, as its forms show it: of its agreements only those this person may see. Not there for who sees none of them. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { seenOf } from "#app/visits/locked-visit.server";
import type { Executor, Tx } from "#db/client.server";
import { meetingAgreements, meetingOrganisations, meetingPeople, meetings, people as peopleTable } from "#db/schema";
import type { MeetingDetails } from "./forms";
import { meetingSeen } from "./meeting-queries.server";

export interface LockedMeeting {
  id: string;
  version: number;
  visitId: string | null;
  fields: MeetingDetails;
  /** Every agreement it is about, also those this person may not see. */
  allAgreementIds: string[];
}

/** The meeting under lock. */
export async function lockedMeeting(tx: Tx, ctx: Ctx, id: string): Promise<LockedMeeting> {
  if (!isId(id)) notFound();
  const [row] = await tx.select().from(meetings).where(seen(ctx, id)).for("update");
  return row ? withLinks(tx, ctx, row) : notFound();
}

/** The same without a lock, for what a form begins with. */
export async function readMeeting(ctx: Ctx, id: string | undefined): Promise<LockedMeeting> {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select()
    .from(meetings)
    .where(seen(ctx, id as string));
  return row ? withLinks(ctx.db, ctx, row) : notFound();
}

const seen = (ctx: Ctx, id: string) => and(eq(meetings.id, id), meetingSeen(ctx, sql`${meetings.id}`));

async function withLinks(tx: Executor, ctx: Ctx, row: typeof meetings.$inferSelect): Promise<LockedMeeting> {
  const { id } = row;
  const linked = await tx
    .select({ id: meetingAgreements.agreementId })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.meetingId, id))
    .orderBy(asc(meetingAgreements.agreementId));
  const people = await tx
    .select({ id: meetingPeople.personId })
    .from(meetingPeople)
    .innerJoin(peopleTable, eq(peopleTable.id, meetingPeople.personId))
    .where(and(eq(meetingPeople.meetingId, id), presentPeople()))
    .orderBy(asc(meetingPeople.personId));
  const organisations = await tx
    .select({ id: meetingOrganisations.organisationId })
    .from(meetingOrganisations)
    .where(eq(meetingOrganisations.meetingId, id))
    .orderBy(asc(meetingOrganisations.organisationId));
  const all = linked.map((one) => one.id);
  const visible = await seenOf(tx, ctx, all);
  const { firstOn, lastOn, startsAt, endsAt, titleEn, titleVi, place, minutes } = row;
  return {
    id,
    version: row.version,
    visitId: row.visitId,
    allAgreementIds: all,
    fields: {
      ...{ firstOn, lastOn, startsAt, endsAt, titleEn, titleVi, place, minutes },
      personIds: people.map((one) => one.id),
      agreementIds: all.filter((one) => visible.has(one)),
      organisationIds: organisations.map((one) => one.id),
    },
  };
}

type Links = Pick<MeetingDetails, "personIds" | "agreementIds" | "organisationIds">;

/** Writes the links of a meeting in place of those this person sees; agreements they do not see stay, and so does who was erased. */
export async function writeLinks(tx: Tx, meetingId: string, before: Links, after: Links): Promise<void> {
  if (before.personIds.length > 0)
    await tx
      .delete(meetingPeople)
      .where(and(eq(meetingPeople.meetingId, meetingId), inArray(meetingPeople.personId, before.personIds)));
  if (after.personIds.length > 0)
    await tx.insert(meetingPeople).values(after.personIds.map((personId) => ({ meetingId, personId })));
  if (before.organisationIds.length > 0)
    await tx.delete(meetingOrganisations).where(eq(meetingOrganisations.meetingId, meetingId));
  if (after.organisationIds.length > 0)
    await tx
      .insert(meetingOrganisations)
      .values(after.organisationIds.map((organisationId) => ({ meetingId, organisationId })));
  if (before.agreementIds.length > 0)
    await tx
      .delete(meetingAgreements)
      .where(
        and(eq(meetingAgreements.meetingId, meetingId), inArray(meetingAgreements.agreementId, before.agreementIds)),
      );
  if (after.agreementIds.length > 0)
    await tx
      .insert(meetingAgreements)
      .values(after.agreementIds.map((agreementId) => ({ meetingId, agreementId })))
      .onConflictDoNothing();
}
