/** Writes what follows from an agreement's history: pilots, tasks, filings, deadlines. In the transaction of what it depends on. */
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { makeTasks } from "#app/task-templates/make-tasks.server";
import type { Tx } from "#db/client.server";
import {
  withdrawFollowUps,
  writeFilings,
  writeInheritances,
  writePilots,
  writeSuccessor,
  writeTasks,
} from "#db/follow-up-store.server";
import type { AgreementContext, Pilot } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import type { Reckoning } from "#workflows/deadlines/facts";
import type { Entry } from "#workflows/entry";
import { followUpsOf } from "#workflows/follow-ups";
import { inheritancesOf, wasInherited } from "#workflows/inheritance";
import { countedRevisions } from "#workflows/task-templates";

export interface Followed {
  id: string;
  kind: string;
  ownerId: string | null;
  observed: boolean;
  snapshot: { value: unknown; context: unknown };
}

/**
 * Everything that follows from the history. Doing it again changes nothing. What depends on nothing else is written together;
 * `others` are writes of the same event, handed over to go with them.
 */
export async function writeFollowUps(
  tx: Tx,
  ctx: Ctx,
  agreement: Followed,
  history: readonly Entry[],
  reckoning: Reckoning,
  others: Promise<unknown>[] = [],
): Promise<void> {
  const context = agreement.snapshot.context as AgreementContext;
  const pilots = [...context.pastPilots, ...(context.pilot ? [context.pilot] : [])];
  const wanted = agreement.observed ? { tasks: [], filings: [] } : followUpsOf(history);
  const successorId = context.end?.successorId ?? null;
  const made = { assigneeId: agreement.ownerId, createdBy: ctx.actor.id, createdAt: ctx.now };
  await Promise.all([
    ...others,
    // Nothing can have followed from what was not there.
    history.length > 1 &&
      withdrawFollowUps(tx, agreement.id, {
        pilots: pilots.map(({ number }) => number),
        tasks: wanted.tasks.map(({ key }) => key),
        revisions: agreement.observed ? [] : countedRevisions(history),
        filings: wanted.filings.map(({ key }) => key),
        successorId,
      }),
    writePilots(tx, agreement.id, pilots.map(pilotState)),
    writeTasks(tx, agreement.id, wanted.tasks, made, movedBy(history, wanted.tasks)),
    !agreement.observed && makeTasks(tx, ctx, agreement, history, reckoning.calendar),
    writeFilings(
      tx,
      agreement.id,
      wanted.filings.map(({ from, ...filing }) => ({
        ...filing,
        dueOn: countDays(from, filing.policyKey, reckoning)?.dueOn ?? null,
      })),
    ),
    writeSuccessor(tx, agreement.id, successorId),
  ]);
  if (wasInherited(history))
    await writeInheritances(tx, agreement.id, inheritancesOf(history).map(inheritanceState(wanted)));
  await deriveDeadlines(tx, ctx, [agreement.id], reckoning);
}

/** Tasks that were not asked for before the last entry, or by another day. */
function movedBy(history: readonly Entry[], wanted: { key: string; dueOn: string | null }[]): string[] {
  if (wanted.length === 0) return [];
  const before = new Map(followUpsOf(history.slice(0, -1)).tasks.map(({ key, dueOn }) => [key, dueOn]));
  return wanted.flatMap(({ key, dueOn }) => (before.has(key) && before.get(key) === dueOn ? [] : [key]));
}

/** A decision as its row says it; its task is the one the same event asks for. */
const inheritanceState =
  ({ tasks }: { tasks: { key: string }[] }) =>
  ({ revision, data }: ReturnType<typeof inheritancesOf>[number]) => ({
    successionId: data.successionId,
    revision,
    decision: data.becomes,
    ownerId: data.officerId,
    dueOn: data.dueOn,
    note: data.note,
    taskKey: tasks.find(({ key }) => key.startsWith(`${revision}:`))?.key ?? null,
  });

const pilotState = ({ number, question, scope, firstOn, lastOn, closedOn, outcome }: Pilot) => ({
  number,
  question,
  scope,
  firstOn,
  lastOn,
  closedOn,
  outcome,
});
