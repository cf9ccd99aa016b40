/** What is promised around one record, on both sides, within the reader's rights. For the pages of other areas. Two queries each. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { CommitmentsOf } from "#app/commitments/row";
import type { Ctx } from "#app/platform/context.server";
import { agreements, commitments } from "#db/schema";
import { ofOrganisationRows, ofVisit } from "./answered.server";
import { openCommitments, openStatuses, seenCommitments, selectRows } from "./commitment-rows.server";

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
export async function commitmentsOfOrganisation(ctx: Ctx, organisationId: string): Promise<CommitmentsOf> {
  const open = sql`s.status in ${openStatuses}`;
  // A partner may have thousands: which of them are shown is found in indexes, and these alone are read whole.
  const [found] = await ctx.db.execute<{ ids: string[]; closed: number }>(sql`
    with seen as materialized (
      select s.id, s.due_on, s.status from ${ofOrganisationRows(organisationId)} s join agreements on agreements.id = s.agreement_id
      where ${seenCommitments(ctx)}
    )
    select coalesce((select json_agg(x.id) from (
      select s.id from seen s where ${open} order by s.due_on asc nulls last, s.id limit ${most + 1}) x), '[]') as ids,
      (select count(*)::int from seen s where not (${open})) as closed`);
  const { ids, closed } = found ?? { ids: [], closed: 0 };
  const rows =
    ids.length > 0 ? await inOrder(selectRows(ctx, and(inArray(commitments.id, ids), seenCommitments(ctx)))) : [];
  return { open: rows.slice(0, most), more: rows.length > most, closed };
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

const inOrder = (rows: ReturnType<typeof selectRows>) =>
  rows.orderBy(sql`${commitments.dueOn} asc nulls last`, commitments.id);

async function around(ctx: Ctx, which: SQL): Promise<CommitmentsOf> {
  const seen = and(which, seenCommitments(ctx));
  const [rows, [counted]] = await Promise.all([
    inOrder(selectRows(ctx, and(seen, openCommitments))).limit(most + 1),
    ctx.db
      .select({ closed: sql<number>`count(*)::int` })
      .from(commitments)
      .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
      .where(and(seen, sql`not (${openCommitments})`)),
  ]);
  return { open: rows.slice(0, most), more: rows.length > most, closed: counted?.closed ?? 0 };
}
