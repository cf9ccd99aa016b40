/** Writes what follows from an agreement's history: pilots, tasks, filings, deadlines. In the transaction of what it depends on. */
import { deriveDeadlines, readReckoning } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import type { Tx } from "#db/client.server";
import { writeFilings, writePilots, writeSuccessor, writeTasks } from "#db/workflow-store.server";
import type { AgreementContext } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import type { Entry } from "#workflows/entry";
import { followUpsOf } from "#workflows/follow-ups";

export interface Followed {
  id: string;
  ownerId: string | null;
  observed: boolean;
  snapshot: { value: unknown; context: unknown };
}

/** Everything that follows from the history. Doing it again changes nothing. */
export async function writeFollowUps(tx: Tx, ctx: Ctx, agreement: Followed, history: readonly Entry[]): Promise<void> {
  const context = agreement.snapshot.context as AgreementContext;
  const pilots = [...context.pastPilots, ...(context.pilot ? [context.pilot] : [])];
  await writePilots(
    tx,
    agreement.id,
    pilots.map(({ number, question, scope, firstOn, lastOn, closedOn, outcome }) => ({
      number,
      question,
      scope,
      firstOn,
      lastOn,
      closedOn,
      outcome,
    })),
  );
  const reckoning = await readReckoning(tx, ctx.office.country);
  const wanted = followUpsOf(history);
  await writeTasks(tx, agreement.id, agreement.observed ? [] : wanted.tasks, {
    assigneeId: agreement.ownerId,
    createdBy: ctx.actor.id,
    createdAt: ctx.now,
  });
  await writeFilings(
    tx,
    agreement.id,
    (agreement.observed ? [] : wanted.filings).map(({ from, ...filing }) => ({
      ...filing,
      dueOn: countDays(from, filing.policyKey, reckoning)?.dueOn ?? null,
    })),
  );
  await writeSuccessor(tx, agreement.id, context.end?.successorId ?? null);
  await deriveDeadlines(tx, ctx, [agreement.id], reckoning);
}
