/** Verbs: a deadline is known of, is done where no fact says so, is open again. */
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { doneByHand } from "./by-hand";
import { deriveDeadlines } from "./derive-deadlines.server";
import { lockedDeadline, notAsSeen, writeDeadline } from "./locked-deadline.server";

type Changed = Outcome<{ id: string; version: number }>;

/**
 * Somebody says they know of it; lapses with the day. Saying it again, or after somebody else, changes nothing. Refuses a
 * closed deadline and one whose day changed since it was seen.
 */
export async function acknowledgeDeadline(ctx: Ctx, id: string, { seenOn }: { seenOn: string }): Promise<Changed> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx): Promise<Changed> => {
    const row = await lockedDeadline(tx, ctx, id);
    const other = notAsSeen(row, seenOn);
    if (other) return other;
    if (row.acknowledgedAt) return done({ id, version: row.version });
    const set = { acknowledgedAt: ctx.now, acknowledgedBy: ctx.actor.id };
    return done(await writeDeadline(tx, ctx, row, set, { verb: "deadlineAcknowledged", changes: {} }));
  });
}

/**
 * Says it is done, on a day not still to come; today when none is given. Only where no fact of the record says it by
 * itself (`doneByHand`). Saying it twice changes nothing.
 */
export async function completeDeadline(
  ctx: Ctx,
  id: string,
  input: { seenOn: string; doneOn: string | null; note: string | null },
): Promise<Changed> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx): Promise<Changed> => {
    const row = await lockedDeadline(tx, ctx, id);
    if (!doneByHand(row.kind)) return refuse({ code: "rule", rule: "deadlineClosesByRecord" });
    if (row.doneOn) return done({ id, version: row.version });
    const other = notAsSeen(row, input.seenOn);
    if (other) return other;
    const doneOn = input.doneOn ?? ctx.today;
    if (doneOn > ctx.today) return refuse({ code: "input", problems: { doneOn: "dayInFuture" } });
    const said = { doneOn, doneBy: ctx.actor.id, doneNote: input.note };
    const set = { ...said, closedAt: ctx.now, closedWhy: "done" as const };
    const changes = { doneOn: [null, doneOn], note: [null, input.note] } satisfies Record<string, [unknown, unknown]>;
    return done(await writeDeadline(tx, ctx, row, set, { verb: "deadlineDone", changes }));
  });
}

/**
 * Takes "done" back. What is open, or was closed by the record, stays as it is. Where it no longer follows from the record
 * meanwhile, it is closed again for that reason.
 */
export async function reopenDeadline(ctx: Ctx, id: string): Promise<Changed> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx): Promise<Changed> => {
    const row = await lockedDeadline(tx, ctx, id);
    if (!row.doneOn) return done({ id, version: row.version });
    const set = { doneOn: null, doneBy: null, doneNote: null, closedAt: null, closedWhy: null };
    const changes = { doneOn: [row.doneOn, null] } satisfies Record<string, [unknown, unknown]>;
    const written = await writeDeadline(tx, ctx, row, set, { verb: "deadlineReopened", changes });
    if (row.agreementId) await deriveDeadlines(tx, ctx, [row.agreementId]);
    return done(written);
  });
}
