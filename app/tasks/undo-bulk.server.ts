/** Taking back what was changed of several tasks at once: of each as far as nobody changed it since. By whoever changed them, once. */
import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import type { Db } from "#db/client.server";
import { bulkChanges } from "#db/schema";
import { closedAccounts, closedProblems } from "./assignee.server";
import { lockTasks } from "./locked-tasks.server";
import type { TaskName } from "./task-row.server";
import { reopenTask } from "./tasks.server";
import { type TaskWrite, writeTasks } from "./write-tasks.server";

export interface BulkChange {
  id: string;
  what: "assignee" | "priority" | "day" | "done";
  changed: number;
  undone: boolean;
}

/** A task that was left as it is: changed since, refused by its own rules, its former holder's account closed, or not there for the reader any more. */
export interface NotUndone extends TaskName {
  why: "changedSince" | "gone" | "accountClosed" | Refusal;
}

/** One's own change of several tasks; null where there is none of this id. */
export async function ownBulkChange(ctx: Ctx, id: string | null): Promise<BulkChange | null> {
  if (!id || !isId(id)) return null;
  const [row] = await ctx.db.select().from(bulkChanges).where(ofMine(ctx, id));
  if (!row) return null;
  const { what, before, undoneAt } = row;
  return { id, what: what as BulkChange["what"], changed: before.length, undone: undoneAt !== null };
}

const ofMine = (ctx: Ctx, id: string) => and(eq(bulkChanges.id, id), eq(bulkChanges.by, ctx.actor.id));

/** In one transaction. Taking back what was taken back changes nothing. */
export async function undoBulk(
  ctx: Ctx,
  id: string | undefined,
): Promise<Outcome<{ left: NotUndone[]; back: number }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(bulkChanges)
      .where(ofMine(ctx, id as string))
      .for("update");
    if (!row) notFound();
    if (row.undoneAt) return done({ left: [], back: row.before.length });
    const found = await lockTasks(
      tx,
      ctx,
      row.before.map((one) => one.id),
    );
    const within = { ...ctx, db: tx as unknown as Db };
    const asBefore = row.before.flatMap(({ id, values }) => {
      const task = found.get(id)?.task;
      return task && row.what === "assignee" ? [{ ...task, ...(values as TaskWrite["to"]) }] : [];
    });
    const closed = await closedProblems(tx, asBefore);
    const givenBack = (values: unknown) => (values as TaskWrite["to"]).assigneeId ?? null;
    const accounts = await closedAccounts(tx, asBefore.map(givenBack));
    const left: NotUndone[] = [];
    const writes: TaskWrite[] = [];
    for (const { id, version, values } of row.before) {
      const { task, name } = found.get(id) ?? {};
      const problems = task && closed({ ...task, ...(values as TaskWrite["to"]) });
      if (!task || !name) left.push({ id, title: null, template: null, why: "gone" });
      else if (task.withdrawn || task.version !== version) left.push({ ...name, why: "changedSince" });
      else if (accounts.has(givenBack(values) ?? "")) left.push({ ...name, why: "accountClosed" });
      else if (problems) left.push({ ...name, why: { code: "input", problems } });
      else if (row.what !== "done") writes.push({ task, verb: "taskEdited", to: values as TaskWrite["to"] });
      else if (!task.repeats) writes.push({ task, verb: "taskReopened", to: { doneOn: null } });
      else {
        // With the next one, which goes again.
        const outcome = await reopenTask(within, id);
        if (!outcome.ok) left.push({ ...name, why: outcome.refusal });
      }
    }
    await writeTasks(tx, ctx, writes);
    await tx.update(bulkChanges).set({ undoneAt: ctx.now }).where(eq(bulkChanges.id, row.id));
    return done({ left, back: row.before.length - left.length });
  });
}
