/**
 * All SQL that writes what events ask for and make: pilots, tasks, filings, decisions on inherited agreements. Each is known again by its
 * key, so that writing it again changes nothing. Only inside the caller's transaction, on a row the caller has locked; what to write was
 * decided before.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { agreementRelations, filings, indicators, pilots, tasks } from "#db/schema";

export interface PilotState {
  number: number;
  question: string | null;
  scope: string | null;
  firstOn: string | null;
  lastOn: string | null;
  closedOn: string | null;
  outcome: "go" | "adjust" | "stop" | null;
}

/** Keys and numbers of what still follows from the history. `revisions`: of the events whose tasks by the office's templates are wanted. */
export interface StillWanted {
  pilots: number[];
  tasks: string[];
  revisions: number[];
  filings: string[];
  successorId: string | null;
}

/**
 * Takes back what followed from an event that was taken back: pilots and their tasks and filings stay, marked, unless done or sent;
 * another successor goes. A task that is wanted again is marked no more. One statement.
 */
export async function withdrawFollowUps(tx: Tx, agreementId: string, still: StillWanted): Promise<void> {
  const among = (column: SQL, type: "int" | "text", kept: (number | string)[]) =>
    sql`${column} = any (array(select jsonb_array_elements_text(${JSON.stringify(kept)}::text::jsonb)::${sql.raw(type)}))`;
  await tx.execute(sql`
    with started as (
      update pilots set withdrawn = true
      where agreement_id = ${agreementId} and not withdrawn and not ${among(sql`number`, "int", still.pilots)}
    ), asked as (
      update tasks set withdrawn = not withdrawn
      where agreement_id = ${agreementId} and key is not null and done_on is null and withdrawn = case
        -- What comes again follows from a task that was done, the report of a visit from the visit: not from an event.
        when key !~ '^[0-9]+:' then null
        when template = 'office' then ${among(sql`split_part(key, ':', 1)::int`, "int", still.revisions)}
        else ${among(sql`key`, "text", still.tasks)} end
    ), owed as (
      update filings set withdrawn = true
      where agreement_id = ${agreementId} and policy_key is not null and sent_on is null and not withdrawn
        and not ${among(sql`key`, "text", still.filings)}
    )
    delete from agreement_relations
    where agreement_id = ${agreementId} and relation = 'replacedBy' and related_id is distinct from ${still.successorId}::uuid`);
}

/** Makes the rows of `pilots` what the snapshot says. */
export async function writePilots(tx: Tx, agreementId: string, states: PilotState[]): Promise<void> {
  if (states.length === 0) return;
  await tx
    .insert(pilots)
    .values(states.map((state) => ({ agreementId, ...state, withdrawn: false })))
    .onConflictDoUpdate({
      target: [pilots.agreementId, pilots.number],
      set: {
        question: sql`excluded.question`,
        scope: sql`excluded.scope`,
        firstOn: sql`excluded.first_on`,
        lastOn: sql`excluded.last_on`,
        closedOn: sql`excluded.closed_on`,
        outcome: sql`excluded.outcome`,
        withdrawn: false,
      },
    });
}

/** Opens a pilot with its indicators; one that is there by name stays as it is. */
export async function writeIndicators(
  tx: Tx,
  agreementId: string,
  pilotNumber: number,
  rows: { name: string; unit: string | null; baseline: number | null; target: number | null }[],
): Promise<void> {
  const [pilot] = await tx
    .select({ id: pilots.id })
    .from(pilots)
    .where(and(eq(pilots.agreementId, agreementId), eq(pilots.number, pilotNumber)));
  if (!pilot || rows.length === 0) return;
  await tx
    .insert(indicators)
    .values(rows.map((row, position) => ({ pilotId: pilot.id, position, ...row })))
    .onConflictDoNothing({ target: [indicators.pilotId, indicators.name] });
}

/** Makes the tasks that events ask for. One that is there keeps its day, which somebody may have set, unless its key is among `moved`. */
export async function writeTasks(
  tx: Tx,
  agreementId: string,
  wanted: { key: string; template: string; dueOn: string | null; assigneeId?: string }[],
  made: { assigneeId: string | null; createdBy: string; createdAt: Date },
  moved: string[],
): Promise<void> {
  if (wanted.length === 0) return;
  const day = sql`case when excluded.key in (select jsonb_array_elements_text(${JSON.stringify(moved)}::text::jsonb))
    then excluded.due_on else ${tasks.dueOn} end`;
  await tx
    .insert(tasks)
    .values(wanted.map((task) => ({ agreementId, ...made, ...task })))
    .onConflictDoUpdate({
      target: [tasks.agreementId, tasks.key],
      set: { withdrawn: false, dueOn: day },
    });
}

export interface InheritanceState {
  successionId: string;
  /** The event that decided it. */
  revision: number;
  decision: "keep" | "amend" | "replace" | "end";
  ownerId: string | null;
  dueOn: string | null;
  note: string | null;
  /** The key of its task; null where it asks for none. */
  taskKey: string | null;
}

/**
 * Makes the decisions on an inherited agreement what its history says; a going-through that nobody had begun begins with
 * the first. After the event and the tasks were written. Two statements.
 */
export async function writeInheritances(tx: Tx, agreementId: string, states: InheritanceState[]): Promise<void> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(states)}::text::jsonb)
    as w("successionId" uuid, revision int, decision text, "ownerId" uuid, "dueOn" date, note text, "taskKey" text)`;
  await tx.execute(sql`
    with gone as (
      delete from succession_decisions d using succession_reviews r
      where d.agreement_id = ${agreementId} and r.id = d.review_id
        and not exists (select 1 from ${wanted} where w."successionId" = r.succession_id)
    )
    insert into succession_reviews (succession_id, started_by, started_at)
    select w."successionId", e.actor_id, e.recorded_at from ${wanted}
    join agreement_events e on e.agreement_id = ${agreementId} and e.revision = w.revision
    on conflict (succession_id) do nothing`);
  await tx.execute(sql`
    insert into succession_decisions as d
      (review_id, agreement_id, decision, owner_id, due_on, note, task_id, event_revision, decided_by, decided_at)
    select r.id, ${agreementId}::uuid, w.decision, w."ownerId", w."dueOn", w.note, t.id, w.revision, e.actor_id, e.recorded_at
    from ${wanted}
    join succession_reviews r on r.succession_id = w."successionId"
    join agreement_events e on e.agreement_id = ${agreementId} and e.revision = w.revision
    left join tasks t on t.agreement_id = ${agreementId} and t.key = w."taskKey"
    on conflict (review_id, agreement_id) do update set
      decision = excluded.decision, owner_id = excluded.owner_id, due_on = excluded.due_on, note = excluded.note,
      task_id = excluded.task_id, event_revision = excluded.event_revision, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at, version = d.version + 1
    where (d.decision, d.owner_id, d.due_on, d.note, d.task_id, d.event_revision)
      is distinct from (excluded.decision, excluded.owner_id, excluded.due_on, excluded.note, excluded.task_id, excluded.event_revision)`);
}

/** Opens the filings a signing asks for. */
export async function writeFilings(
  tx: Tx,
  agreementId: string,
  wanted: { key: string; template: string; policyKey: string; dueOn: string | null }[],
): Promise<void> {
  if (wanted.length === 0) return;
  await tx
    .insert(filings)
    .values(wanted.map((filing) => ({ agreementId, ...filing })))
    .onConflictDoUpdate({
      target: [filings.agreementId, filings.key],
      set: { withdrawn: false, dueOn: sql`excluded.due_on` },
    });
}

/** Keeps which agreement stands in the place of this one, so that the successor can show it too. */
export async function writeSuccessor(tx: Tx, agreementId: string, successorId: string | null): Promise<void> {
  if (successorId)
    await tx
      .insert(agreementRelations)
      .values({ agreementId, relatedId: successorId, relation: "replacedBy" })
      .onConflictDoNothing();
}
