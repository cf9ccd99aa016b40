/**
 * The floor's writes: a record opened and a record declined, each in one transaction with the history and what follows from it. What
 * the rows hold is copied from a record that the application made and declined, so that they are as large as its own.
 */
import { randomUUID } from "node:crypto";
import type postgres from "postgres";

/** Rows of one record as the application wrote them: when it was opened, and once it was declined. */
export interface Template {
  opened: postgres.Row;
  declined: postgres.Row;
  events: postgres.Row[];
  milestones: postgres.Row[];
  parties: postgres.Row[];
  deadlines: postgres.Row[];
  tasks: postgres.Row[];
  fields: string[];
}

export async function readTemplate(sql: postgres.Sql, openedId: string, declinedId: string): Promise<Template> {
  const of = (table: string, id: string) => sql`select * from ${sql(table)} where agreement_id = ${id}`;
  const [[opened], [declined]] = await Promise.all([
    sql`select * from agreements where id = ${openedId}`,
    sql`select * from agreements where id = ${declinedId}`,
  ]);
  if (!opened || !declined) throw new Error("there is no record to copy");
  for (const { name } of await generatedColumns(sql)) delete opened[name];
  const fields = await of("agreement_fields", openedId);
  return {
    opened,
    declined,
    events: await sql`select * from agreement_events where agreement_id = ${declinedId} order by revision`,
    milestones: await sql`select * from milestones where agreement_id = ${declinedId} order by position`,
    parties: await of("agreement_parties", openedId),
    deadlines: await of("deadlines", openedId),
    tasks: await of("tasks", openedId),
    fields: fields.map(({ field }) => field as string),
  };
}

/** What the database works out by itself and nobody may write. */
const generatedColumns = (sql: postgres.Sql) => sql<{ name: string }[]>`
  select column_name as name from information_schema.columns where table_name = 'agreements' and is_generated = 'ALWAYS'`;

type Json = postgres.JSONValue;

async function writeEvent(
  tx: postgres.TransactionSql,
  id: string,
  key: string,
  event: postgres.Row,
  step?: postgres.Row,
) {
  const { type, revision, data, facts, actor_id, occurred_on, recorded_at, recorded_on } = event;
  await tx`insert into agreement_events ${tx({
    ...{ agreement_id: id, revision, type, actor_id, occurred_on, recorded_at, recorded_on, request_key: key },
    data: tx.json(data as Json),
    facts: tx.json(facts as Json),
  })}`;
  if (step) await tx`insert into milestones ${tx({ ...step, agreement_id: id })}`;
}

export async function create(sql: postgres.Sql, template: Template, { id, title }: { id: string; title: string }) {
  const { opened, events, milestones, parties, deadlines, tasks, fields } = template;
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('agreements.reference'))`;
    const year = `${new Date().getFullYear()}`;
    const [found] = await tx`select substring(reference from 6)::int as last from agreements
      where left(reference, 4) = ${year} and reference ~ '^[0-9]{4}-[0-9]{3,6}$'
      order by substring(reference from 6)::int desc limit 1`;
    const reference = `${year}-${String((found?.last ?? 0) + 1).padStart(3, "0")}`;
    await tx`insert into agreements ${tx({
      ...opened,
      ...{
        id,
        reference,
        title,
        search_text: `${reference} ${title}`.toLowerCase(),
        snapshot: tx.json(opened.snapshot as Json),
      },
    })}`;
    await tx`insert into agreement_fields ${tx(fields.map((field) => ({ agreement_id: id, field })))}`;
    await tx`insert into agreement_parties ${tx(
      parties.map((party) => ({ ...party, id: randomUUID(), agreement_id: id })) as never,
    )}`;
    await writeEvent(tx, id, id, events[0] as postgres.Row, milestones[0]);
    for (const task of tasks) await tx`insert into tasks ${tx({ ...task, id: randomUUID(), agreement_id: id })}`;
    for (const deadline of deadlines.filter(({ task_id }) => !task_id))
      await tx`insert into deadlines ${tx({
        ...{ ...deadline, id: randomUUID(), agreement_id: id, basis: tx.json(deadline.basis as Json) },
      })}`;
    return { id, reference };
  });
}

export async function decline(sql: postgres.Sql, template: Template, { id, key }: { id: string; key: string }) {
  const { declined, events, milestones } = template;
  return sql.begin(async (tx) => {
    const [row] = await tx`select id, revision, stage, snapshot from agreements where id = ${id} for update`;
    const history = await tx`select * from agreement_events where agreement_id = ${id} order by revision`;
    if (row?.stage !== "proposed" || history.length !== row.revision) return null;
    await writeEvent(tx, id, key, events[1] as postgres.Row, milestones[1]);
    const { stage, step, stage_since, ended_on, last_event_on } = declined;
    await tx`update agreements set ${tx({
      ...{ stage, step, stage_since, ended_on, last_event_on, revision: 2, updated_at: new Date() },
      snapshot: tx.json(declined.snapshot as Json),
    })} where id = ${id}`;
    await tx`update tasks set withdrawn = true where agreement_id = ${id} and done_on is null`;
    await tx`update deadlines set closed_at = now(), closed_why = 'ended', sequence = sequence + 1
      where agreement_id = ${id} and closed_at is null`;
    return { id, stage };
  });
}
