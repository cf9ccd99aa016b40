/** Verbs about the checklist of a task: its parts, in an order, ticked one by one. They leave the task's own fields, and its version, as they are. */
import { and, asc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { idOfRequest } from "#app/platform/request-key.server";
import type { Tx } from "#db/client.server";
import { taskItems } from "#db/schema";
import { checklist } from "./forms";
import { lockedTask, recordTask, type TaskRecord } from "./locked-task.server";

type Item = typeof taskItems.$inferSelect;
export type ItemChange = "tick" | "untick" | "up" | "down" | "remove";

/**
 * Adds parts at the end, in their order. Refused where the checklist would grow too long. `ofForm`: the same form sent twice adds them once;
 * gone back to and filled in anew, it has to be opened again.
 */
export async function addItems(
  ctx: Ctx,
  taskId: string,
  parts: string[],
  ofForm: string | null = null,
): Promise<Outcome<null>> {
  return changing(ctx, taskId, async (tx, task) => {
    const made = parts.map((text, at) => ({ text, ...(ofForm && { id: idOfRequest(String(at), ofForm) as string }) }));
    const sent = await sentBefore(tx, taskId, made);
    if (sent.length > 0)
      return sent.length === parts.length &&
        sent.every(({ id, text }) => made.some((one) => one.id === id && one.text === text))
        ? done(null)
        : refuse({ code: "input", problems: { requestKey: "reopenForm" } });
    const [there] = await tx
      .select({ count: sql<number>`count(*)::int`, last: sql<number>`coalesce(max(${taskItems.position}), 0)` })
      .from(taskItems)
      .where(eq(taskItems.taskId, taskId));
    const { count, last } = there ?? { count: 0, last: 0 };
    if (count + parts.length > checklist.most)
      return refuse({ code: "input", problems: { items: `tooManyRows:${checklist.most}` } });
    if (parts.length === 0) return refuse({ code: "input", problems: { items: "enterItems" } });
    await tx.insert(taskItems).values(made.map((one, at) => ({ taskId, position: last + 1 + at, ...one })));
    await recordTask(tx, ctx, said(task), "taskItemsAdded", { items: [null, parts] });
    return done(null);
  });
}

/** Those of the same form that are there already. */
async function sentBefore(tx: Tx, taskId: string, made: { id?: string }[]): Promise<Pick<Item, "id" | "text">[]> {
  const ids = made.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return [];
  return tx
    .select({ id: taskItems.id, text: taskItems.text })
    .from(taskItems)
    .where(and(eq(taskItems.taskId, taskId), inArray(taskItems.id, ids)));
}

/** Ticks a part today, takes the tick back, moves it by one place, or takes it out. What is so already stays as it is. */
export async function changeItem(ctx: Ctx, taskId: string, itemId: string, change: ItemChange): Promise<Outcome<null>> {
  if (!isId(itemId)) notFound();
  return changing(ctx, taskId, async (tx, task) => {
    const [item] = await tx
      .select()
      .from(taskItems)
      .where(and(eq(taskItems.id, itemId), eq(taskItems.taskId, taskId)));
    if (!item) notFound();
    await changes[change](tx, ctx, task, item);
    return done(null);
  });
}

type Changing = (tx: Tx, ctx: Ctx, task: TaskRecord, item: Item) => Promise<void>;

const changes: Record<ItemChange, Changing> = {
  tick: async (tx, ctx, task, item) => {
    if (item.doneOn) return;
    await tx.update(taskItems).set({ doneOn: ctx.today, doneBy: ctx.actor.id }).where(eq(taskItems.id, item.id));
    await recordTask(tx, ctx, said(task), "taskItemTicked", { item: [null, item.text] });
  },
  untick: async (tx, ctx, task, item) => {
    if (!item.doneOn) return;
    await tx.update(taskItems).set({ doneOn: null, doneBy: null }).where(eq(taskItems.id, item.id));
    await recordTask(tx, ctx, said(task), "taskItemUnticked", { item: [item.text, null] });
  },
  up: (tx, ctx, task, item) => move(tx, ctx, task, item, "up"),
  down: (tx, ctx, task, item) => move(tx, ctx, task, item, "down"),
  remove: async (tx, ctx, task, item) => {
    await tx.delete(taskItems).where(eq(taskItems.id, item.id));
    await recordTask(tx, ctx, said(task), "taskItemRemoved", { item: [item.text, null] });
  },
};

/** The part and its neighbour change places; the first does not go up, nor the last down. */
async function move(tx: Tx, ctx: Ctx, task: TaskRecord, item: Item, way: "up" | "down"): Promise<void> {
  const { taskId, position } = taskItems;
  const beyond = way === "up" ? lt(position, item.position) : gt(position, item.position);
  const [other] = await tx
    .select()
    .from(taskItems)
    .where(and(eq(taskId, task.id), beyond))
    .orderBy(way === "up" ? sql`${position} desc` : asc(position))
    .limit(1);
  if (!other) return;
  await tx.update(taskItems).set({ position: other.position }).where(eq(taskItems.id, item.id));
  await tx.update(taskItems).set({ position: item.position }).where(eq(taskItems.id, other.id));
  await recordTask(tx, ctx, said(task), "taskItemsMoved", {
    item: [null, item.text],
    place: [item.position, other.position],
  });
}

/** Whoever may write, with the task locked, so that two forms come one after the other. */
async function changing(
  ctx: Ctx,
  taskId: string,
  work: (tx: Tx, task: TaskRecord) => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const task = await lockedTask(tx, ctx, taskId);
    if (task.withdrawn) return refuse({ code: "rule", rule: "taskWithdrawn" });
    return work(tx, task);
  });
}

/** On the task alone: each tick is no part of its agreement's history. */
const said = ({ id }: TaskRecord) => ({ id, agreementId: null });
