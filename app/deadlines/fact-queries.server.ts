/** Reads the facts that deadlines follow from, for many agreements or tasks at once. */
import { asc, inArray, or, type SQL, sql } from "drizzle-orm";
import { deadlineInputOf } from "#app/agreements/deadline-input";
import type { Tx } from "#db/client.server";
import { agreements, tasks } from "#db/schema";
import type { AgreementContext } from "#workflows/context";
import type { DeadlineInput } from "#workflows/deadlines/facts";
import { placeOf } from "#workflows/snapshot";
import type { TaskDay } from "./followed";

const id = agreements.id;
const listed = <T>(rows: SQL) => sql<T[]>`coalesce((select json_agg(r) from (${rows}) r), '[]')`;

const filingRows = sql`
  select f.key, f.policy_key as "policyKey", f.sent_on as "sentOn", f.due_on as "dueOn"
  from filings f where f.agreement_id = ${id} and not f.withdrawn order by f.key`;
const commitmentRows = sql`
  select c.id, c.due_on as "dueOn", c.recurs, c.recurs_from as "recursFrom", c.status
  from commitments c where c.agreement_id = ${id} and c.due_on is not null order by c.id`;
const reportRows = sql`
  select distinct p.number, r.kind from pilots p join pilot_reports r on r.pilot_id = p.id
  where p.agreement_id = ${id} and not p.withdrawn order by p.number, r.kind`;
/**
 * The last days of meetings and visits about the agreement, and the days on which something was done for what it promises. What was
 * cancelled did not take place, and a time that passed without anything is none. The columns are written out, since a field of a query on one table loses its table's name.
 */
const contacts = sql`(
  select coalesce(m.last_on, m.first_on) as "on" from meeting_agreements x join meetings m on m.id = x.meeting_id
    left join visits v on v.id = m.visit_id
  where x.agreement_id = agreements.id and v.cancelled_on is null
  union all
  select v.last_on from visit_agreements x join visits v on v.id = x.visit_id
  where x.agreement_id = agreements.id and v.cancelled_on is null
  union all
  select p."on" from commitments k join commitment_progress p on p.commitment_id = k.id
  where k.agreement_id = agreements.id and p.missed_due_on is null) c`;

/** `greatest` passes over what is null. */
const lastActiveOn = (today: string) =>
  sql<
    string | null
  >`greatest(agreements.last_event_on, (select max(c."on") from ${contacts} where c."on" <= ${today}::date))`;
const nextActiveOn = (today: string) =>
  sql<string | null>`(select min(c."on") from ${contacts} where c."on" > ${today}::date)`;

/** What the deadlines of these agreements follow from; a record of which nothing is recorded yet is left out. One query. */
export async function readAgreementFacts(
  tx: Tx,
  ids: string[],
  { office: { opinionsRequired }, today }: { office: { opinionsRequired: boolean }; today: string },
): Promise<{ id: string; input: DeadlineInput }[]> {
  const rows = await tx
    .select({
      id,
      observed: agreements.observed,
      snapshot: agreements.snapshot,
      plannedSigningOn: agreements.plannedSigningOn,
      lastActiveOn: lastActiveOn(today),
      nextActiveOn: nextActiveOn(today),
      filings: listed<DeadlineInput["filings"][number]>(filingRows),
      commitments: listed<DeadlineInput["commitments"][number]>(commitmentRows),
      reports: listed<{ number: number; kind: "mid" | "final" }>(reportRows),
    })
    .from(agreements)
    .where(inArray(id, ids))
    .orderBy(asc(id));
  return rows.flatMap(({ id, snapshot, ...row }) => {
    const place = placeOf(snapshot);
    const context = snapshot.context as AgreementContext;
    return place ? [{ id, input: deadlineInputOf(place, context, { ...row, opinionsRequired }) }] : [];
  });
}

/** Tasks under lock: those named, or those of agreements that have or had a day. One query. */
export async function readTaskDays(
  tx: Tx,
  which: { agreementIds: string[] } | { taskIds: string[] },
): Promise<TaskDay[]> {
  const { id, agreementId, dueOn, doneOn, withdrawn } = tasks;
  return tx
    .select({ id, agreementId, dueOn, doneOn, withdrawn })
    .from(tasks)
    .where(
      "taskIds" in which
        ? inArray(id, which.taskIds)
        : sql`${inArray(agreementId, which.agreementIds)} and ${or(
            sql`${dueOn} is not null`,
            sql`exists (select 1 from deadlines d where d.task_id = ${id})`,
          )}`,
    )
    .orderBy(asc(id))
    .for("update");
}
