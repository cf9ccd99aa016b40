/** Writes what follows from an agreement's history: pilots, tasks, filings, deadlines. In the transaction of what it depends on. */
import { and, eq } from "drizzle-orm";
import { readCalendar, readPolicies } from "#app/deadlines/calendar-queries.server";
import type { Ctx } from "#app/platform/context.server";
import type { Tx } from "#db/client.server";
import { filings } from "#db/schema";
import { writeDeadlines, writeFilings, writePilots, writeSuccessor, writeTasks } from "#db/workflow-store.server";
import type { AgreementContext } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import type { Reckoning } from "#workflows/deadlines/deadline";
import { deadlinesOf } from "#workflows/deadlines/deadlines-of";
import type { Entry } from "#workflows/entry";
import { followUpsOf } from "#workflows/follow-ups";
import { placeOf } from "#workflows/snapshot";
import { deadlineInputOf } from "./deadline-input";

export interface Followed {
  id: string;
  ownerId: string | null;
  observed: boolean;
  snapshot: { value: unknown; context: unknown };
}

/** The policies and the office's calendar that days are counted with. */
export async function readReckoning(tx: Tx, country: string): Promise<Reckoning> {
  return { policies: await readPolicies(tx), calendar: await readCalendar(tx, country, 1900, 2200) };
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
  await deriveDeadlines(tx, agreement, reckoning);
}

/** Derives the deadlines anew: after an event, after a filing, and when policies or holidays change. */
export async function deriveDeadlines(
  tx: Tx,
  agreement: Omit<Followed, "ownerId">,
  reckoning: Reckoning,
): Promise<void> {
  const place = placeOf(agreement.snapshot);
  if (!place) return;
  const owed = await tx
    .select({ key: filings.key, policyKey: filings.policyKey, sentOn: filings.sentOn, dueOn: filings.dueOn })
    .from(filings)
    .where(and(eq(filings.agreementId, agreement.id), eq(filings.withdrawn, false)));
  const context = agreement.snapshot.context as AgreementContext;
  const input = deadlineInputOf(place, context, agreement.observed, owed);
  const rows = deadlinesOf(input, reckoning).map((deadline) => ({ ...deadline, basis: { ...deadline.basis } }));
  await writeDeadlines(tx, agreement.id, rows);
}
