/** Tasks of a meeting go where it goes: who may not know of a meeting knows nothing of what was to be done after it. */
import { and, asc, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { deriveTaskDeadlines } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { agreements, tasks } from "#db/schema";
import { closedProblems } from "./assignee.server";
import { recordTask } from "./locked-task.server";

export interface TaskMove {
  id: string;
  from: string | null;
  to: string;
}

/**
 * Where the tasks of a meeting go that will be about these agreements: those that belong to none of them belong to one, the first by its
 * reference that whoever changes them may see, and whoever has the task. Refused where such a one is not among them; what is done or
 * was taken back waits for nobody and goes anyway. Where the meeting is about none any more, they stay as they are. Locks the tasks.
 */
export async function tasksToFollow(
  tx: Tx,
  ctx: Ctx,
  meetingId: string,
  agreementIds: readonly string[],
): Promise<Outcome<TaskMove[]>> {
  const ids = [...agreementIds];
  const about = await tx
    .select({ id: agreements.id, seen: sql<boolean>`${visibleAgreements(ctx)}` })
    .from(agreements)
    .where(inArray(agreements.id, ids))
    .orderBy(asc(agreements.reference));
  const seen = about.filter((one) => one.seen);
  const offered = seen.length > 0 ? seen : about.slice(0, 1);
  if (offered.length === 0) return done([]);
  const { id, agreementId, assigneeId, doneOn, withdrawn } = tasks;
  const found = await tx
    .select({ id, agreementId, assigneeId, doneOn, withdrawn })
    .from(tasks)
    .where(and(eq(tasks.meetingId, meetingId), or(isNull(agreementId), notInArray(agreementId, ids))))
    .orderBy(asc(id))
    .for("update");
  const at = (task: (typeof found)[number], to: string) => ({ agreementId: to, assigneeId: task.assigneeId });
  const closed = await closedProblems(
    tx,
    found.flatMap((task) => offered.map((to) => at(task, to.id))),
  );
  const moves: TaskMove[] = [];
  for (const task of found) {
    const waits = !task.doneOn && !task.withdrawn;
    const to = offered.find((one) => !waits || !closed(at(task, one.id)));
    if (!to)
      return refuse({ code: "input", problems: { agreements: whoseTask(closed(at(task, offered[0]?.id ?? ""))) } });
    moves.push({ id: task.id, from: task.agreementId, to: to.id });
  }
  return done(moves);
}

/** The same problem as at the task itself, said of its meeting; with the name. */
const whoseTask = (problems: { assigneeId?: string } | null) =>
  `meetingTaskMayNotSee:${problems?.assigneeId?.replace(/^[^:]*:/, "") ?? ""}`;

/** Moves the tasks, with their deadlines and reminders. */
export async function moveTasks(tx: Tx, ctx: Ctx, moves: readonly TaskMove[]): Promise<void> {
  if (moves.length === 0) return;
  const versions = new Map<string, number>();
  for (const to of new Set(moves.map((move) => move.to))) {
    const there = moves.flatMap((move) => (move.to === to ? [move.id] : []));
    const moved = await tx
      .update(tasks)
      .set({ agreementId: to, version: sql`${tasks.version} + 1` })
      .where(inArray(tasks.id, there))
      .returning({ id: tasks.id, version: tasks.version });
    for (const { id, version } of moved) versions.set(id, version);
  }
  await deriveTaskDeadlines(
    tx,
    ctx,
    moves.map(({ id }) => id),
  );
  for (const { id, from, to } of moves) {
    await replanReminders(tx, { taskId: id }, ctx);
    const task = { id, agreementId: to, version: versions.get(id) };
    await recordTask(tx, ctx, task, "taskEdited", { agreementId: [from, to] });
  }
}
