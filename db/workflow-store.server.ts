/**
 * All SQL that writes workflow state: the log, and the snapshot with its projections; what follows from them is written by
 * `follow-up-store` and `deadline-store`. Only inside the caller's transaction, on a row the caller has locked. It knows nothing of
 * rules: what to write was decided before.
 */
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Executor, Tx } from "#db/client.server";
import { agreementEvents, agreements, milestones, type Stage } from "#db/schema";
import { searchLineOf } from "./agreement-search.server";

export type AgreementRow = typeof agreements.$inferSelect;
export type EventRow = typeof agreementEvents.$inferSelect;

/**
 * Locks an agreement's row until the transaction ends, so that decisions on it are taken one after another. What only points to the
 * agreement (a task, a comment) is written meanwhile: neither may wait for the other.
 */
export async function lockAgreement(tx: Tx, id: string): Promise<AgreementRow | null> {
  const [row] = await tx.select().from(agreements).where(eq(agreements.id, id)).for("no key update");
  return row ?? null;
}

/** Locks agreements in one order, so that two who lock several do not wait for each other; answers those that are there. */
export async function lockAgreements(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(inArray(agreements.id, ids))
    .orderBy(asc(agreements.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}

/** The whole history of an agreement, in recorded order. */
export async function readLog(db: Executor, agreementId: string): Promise<EventRow[]> {
  return db
    .select()
    .from(agreementEvents)
    .where(eq(agreementEvents.agreementId, agreementId))
    .orderBy(asc(agreementEvents.revision));
}

/** Appends an event. The unique keys refuse a second one of the same revision or request. */
export async function appendEvent(tx: Tx, event: Omit<typeof agreementEvents.$inferInsert, "id">): Promise<void> {
  await tx.insert(agreementEvents).values(event);
}

export interface State {
  snapshot: { value: unknown; context: unknown; status: string };
  revision: number;
  observed: boolean;
  /** The projected columns. */
  columns: {
    stage: Stage;
    step: string;
    stageSince: string | null;
    enteredOn: string | null;
    signedOn: string | null;
    effectiveOn: string | null;
    endsOn: string | null;
    pilotFirstOn: string | null;
    pilotLastOn: string | null;
    evaluatedOn: string | null;
    endedOn: string | null;
    lastEventOn: string | null;
  };
}

/** Writes the state an event led to; with the first one also the line that the agreement is found by. */
export async function writeState(tx: Tx, agreementId: string, state: State, now: Date): Promise<void> {
  const { snapshot, revision, observed, columns } = state;
  const found = revision === 1 ? { searchText: searchLineOf(sql.raw("agreements")) } : {};
  await tx
    .update(agreements)
    .set({ snapshot, revision, observed, ...columns, ...found, updatedAt: now })
    .where(eq(agreements.id, agreementId));
}

export type MilestoneState = Pick<
  typeof milestones.$inferSelect,
  "type" | "on" | "stage" | "step" | "outcome" | "revision"
>;

/** The course of an agreement as it is stored, in order. */
export async function readMilestones(db: Executor, agreementId: string): Promise<MilestoneState[]> {
  const { type, on, stage, step, outcome, revision } = milestones;
  return db
    .select({ type, on, stage, step, outcome, revision })
    .from(milestones)
    .where(eq(milestones.agreementId, agreementId))
    .orderBy(asc(milestones.position));
}

/**
 * Makes the stored course what the history adds up to: a projection, so its rows are replaced. `appended`: the last event came on
 * top of the others, so the course cannot have become shorter.
 */
export async function writeMilestones(
  tx: Tx,
  agreementId: string,
  states: MilestoneState[],
  { appended = false } = {},
): Promise<void> {
  if (!appended)
    await tx
      .delete(milestones)
      .where(and(eq(milestones.agreementId, agreementId), gte(milestones.position, states.length)));
  if (states.length === 0) return;
  await tx
    .insert(milestones)
    .values(states.map((state, position) => ({ agreementId, position, ...state })))
    .onConflictDoUpdate({
      target: [milestones.agreementId, milestones.position],
      set: {
        type: sql`excluded.type`,
        on: sql`excluded."on"`,
        stage: sql`excluded.stage`,
        step: sql`excluded.step`,
        outcome: sql`excluded.outcome`,
        revision: sql`excluded.revision`,
      },
      // What stays as it is, is not written again.
      setWhere: sql`(milestones.type, milestones."on", milestones.stage, milestones.step, milestones.outcome, milestones.revision)
        is distinct from (excluded.type, excluded."on", excluded.stage, excluded.step, excluded.outcome, excluded.revision)`,
    });
}
