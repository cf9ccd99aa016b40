/** What is promised around one record, on both sides, within the reader's rights. For the pages of other areas. Two queries each. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CommitmentsOf } from "#app/commitments/row";
import type { Ctx } from "#app/platform/context.server";
import { agreements, commitments } from "#db/schema";
import { ofOrganisation, ofVisit } from "./answered.server";
import { openCommitments, seenCommitments, selectRows } from "./commitment-rows.server";

/** The most open ones a card shows. */
const most = 50;

/** Those of an agreement. */
export function commitmentsOfAgreement(ctx: Ctx, agreementId: string): Promise<CommitmentsOf> {
  return around(ctx, eq(commitments.agreementId, agreementId));
}

/**
 * Those an organisation answers for, and those of every agreement that binds it or an organisation for which it answers
 * now. What it only helped with (a witness, a broker) is not its own.
 */
export function commitmentsOfOrganisation(ctx: Ctx, organisationId: string): Promise<CommitmentsOf> {
  return around(ctx, ofOrganisation(organisationId));
}

/** Those a person sees to on the other side. */
export function commitmentsOfPerson(ctx: Ctx, personId: string): Promise<CommitmentsOf> {
  return around(ctx, eq(commitments.personId, personId));
}

/** Those promised on a visit: said so, or in a meeting of its programme. */
export function commitmentsOfVisit(ctx: Ctx, visitId: string): Promise<CommitmentsOf> {
  return around(ctx, ofVisit(visitId));
}

/** Those promised in a meeting, as its minutes have it. */
export function commitmentsOfMeeting(ctx: Ctx, meetingId: string): Promise<CommitmentsOf> {
  return around(ctx, eq(commitments.meetingId, meetingId));
}

async function around(ctx: Ctx, which: SQL): Promise<CommitmentsOf> {
  const seen = and(which, seenCommitments(ctx));
  const [rows, [counted]] = await Promise.all([
    selectRows(ctx, and(seen, openCommitments))
      .orderBy(sql`${commitments.dueOn} asc nulls last`, commitments.id)
      .limit(most + 1),
    ctx.db
      .select({ closed: sql<number>`count(*)::int` })
      .from(commitments)
      .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
      .where(and(seen, sql`not (${openCommitments})`)),
  ]);
  return { open: rows.slice(0, most), more: rows.length > most, closed: counted?.closed ?? 0 };
}
