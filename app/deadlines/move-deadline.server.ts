/** Verbs: another day for a deadline, with a reason, and the computed day again. The facts it follows from stay as they are. */
import type { Ctx } from "#app/platform/context.server";
import type { Changes } from "#app/platform/merge-edits";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { addDays } from "#workflows/calendar/day";
import { classOf, lingers } from "#workflows/deadlines/deadline";
import { movedByHand } from "./by-hand";
import { lockedDeadline, newDay, notAsSeen, writeDeadline } from "./locked-deadline.server";

type Changed = Outcome<{ id: string; version: number }>;

/**
 * Moves a deadline to another day, today at the earliest. It stays there until the rules compute another day than now, or
 * the move is taken back. Refuses a day that does not differ, one on which an occasion would be long over, a closed deadline, one whose day changed since it was seen,
 * and a task's, whose day is changed on the task. To the computed day is the same as taking the move back.
 */
export async function moveDeadline(
  ctx: Ctx,
  id: string,
  { seenOn, dueOn, reason }: { seenOn: string; dueOn: string; reason: string },
): Promise<Changed> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx): Promise<Changed> => {
    const row = await lockedDeadline(tx, ctx, id);
    if (!movedByHand(row.kind)) return refuse({ code: "rule", rule: "taskDayOnTask" });
    const other = notAsSeen(row, seenOn);
    if (other) return other;
    if (dueOn < ctx.today) return refuse({ code: "input", problems: { dueOn: `dayBefore:${ctx.today}` } });
    if (dueOn > latest(row)) return refuse({ code: "input", problems: { dueOn: `notAfter:${latest(row)}` } });
    if (dueOn === row.dueOn) return refuse({ code: "input", problems: { dueOn: "anotherDueDay" } });
    const moved =
      dueOn === row.computedOn
        ? notMoved
        : { movedOn: dueOn, movedFrom: row.computedOn, movedBy: ctx.actor.id, moveReason: reason };
    const set = { ...newDay(row, dueOn, ctx.now), ...moved };
    const changes: Changes = { dueOn: [row.dueOn, dueOn], reason: [null, reason] };
    return done(await writeDeadline(tx, ctx, row, set, { verb: "deadlineMoved", changes }));
  });
}

/** Lets the computed day count again, also one that is over. A deadline that was not moved stays as it is. */
export async function takeMoveBack(ctx: Ctx, id: string, { seenOn }: { seenOn: string }): Promise<Changed> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx): Promise<Changed> => {
    const row = await lockedDeadline(tx, ctx, id);
    if (!row.movedOn) return done({ id, version: row.version });
    const other = notAsSeen(row, seenOn);
    if (other) return other;
    const set = { ...newDay(row, row.computedOn, ctx.now), ...notMoved };
    const changes: Changes = { dueOn: [row.dueOn, row.computedOn] };
    return done(await writeDeadline(tx, ctx, row, set, { verb: "deadlineMovedBack", changes }));
  });
}

/** An occasion passes by itself, however it was moved: not beyond the days it is still shown. */
const latest = ({ kind, computedOn }: { kind: string; computedOn: string }) =>
  classOf(kind) === "occasion" ? addDays(computedOn, lingers) : "2200-12-31";

const notMoved = { movedOn: null, movedFrom: null, movedBy: null, moveReason: null };
