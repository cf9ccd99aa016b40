/** What is promised around one record, on both sides, within the reader's rights. For the pages of other areas. One query each. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { CommitmentsOf } from "#app/commitments/row";
import type { Ctx } from "#app/platform/context.server";
import { jsonRows } from "#app/platform/json-rows.server";
import { commitments } from "#db/schema";
import { ofOrganisationRows, ofVisit } from "./answered.server";
import { openStatuses, rowColumns, seenCommitments } from "./commitment-rows.server";

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
  return read(
    ctx,
    sql`select s.id, s.due_on, s.status from ${ofOrganisationRows(organisationId)} s join agreements on agreements.id = s.agreement_id
      where ${seenCommitments(ctx)}`,
  );
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

function around(ctx: Ctx, which: SQL): Promise<CommitmentsOf> {
  return read(
    ctx,
    sql`select commitments.id, commitments.due_on, commitments.status
      from commitments join agreements on agreements.id = commitments.agreement_id where ${which} and ${seenCommitments(ctx)}`,
  );
}

/**
 * `seen`: all of them that the reader sees, with what they are ordered and counted by. A partner may have thousands: which of them are shown
 * is found in indexes, and these alone are read whole.
 */
async function read(ctx: Ctx, seen: SQL): Promise<CommitmentsOf> {
  const open = sql.raw(`s.status in (${openStatuses.map((status) => `'${status}'`).join(", ")})`);
  const [found] = await ctx.db.execute<{ rows: CommitmentsOf["open"]; closed: number }>(sql`
    with seen as materialized (${seen}),
    shown as (select s.id, s.due_on from seen s where ${open} order by s.due_on asc nulls last, s.id limit ${sql.raw(`${most + 1}`)})
    select (select count(*)::int from seen s where not (${open})) as closed,
      ${jsonRows(
        rowColumns(ctx),
        sql`from shown join commitments on commitments.id = shown.id join agreements on agreements.id = commitments.agreement_id
          left join organisations on organisations.id = commitments.organisation_id
          left join users on users.id = commitments.owner_id left join people on people.id = commitments.person_id
          order by shown.due_on asc nulls last, shown.id`,
      )} as rows`);
  const { rows, closed } = found ?? { rows: [], closed: 0 };
  return { open: rows.slice(0, most), more: rows.length > most, closed };
}
