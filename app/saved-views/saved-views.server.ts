/**
 * Verbs about the views somebody keeps: an address under a name, their own, and offered to colleagues where they share it. What an
 * address shows is read with the rights of whoever opens it.
 */
import { and, count, eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { savedViews, users } from "#db/schema";
import { readAddress, type ViewAddress } from "./address";
import type { NewView, ViewEdit } from "./forms";
import { deletedView } from "./view-queries.server";

/** The most views one person keeps. */
const mostViews = 100;

/**
 * Keeps an address under a name, once for each page. Refused for an address that is not one of ours, a name of one's own that is
 * taken, and beyond a hundred.
 */
export async function saveView(ctx: Ctx, { page, search, name, shared }: NewView): Promise<Outcome<ViewAddress>> {
  if (!can(ctx.actor, "records.read")) return refuse({ code: "forbidden" });
  const address = readAddress(page, search);
  if (!address) return refuse({ code: "rule", rule: "viewAddress" });
  return ctx.db.transaction(async (tx) => {
    const taken = await namesUnderLock(tx, ctx, address.page);
    if (taken.includes(name)) return refuse({ code: "input", problems: { name: "viewNameTaken" } });
    if (await isFull(tx, ctx)) return refuse({ code: "rule", rule: "tooManyViews", parameter: `${mostViews}` });
    const values = { ...address, name, shared };
    const [row] = await tx
      .insert(savedViews)
      .values({ ...values, ownerId: ctx.actor.id, createdAt: ctx.now })
      .returning({ id: savedViews.id });
    await record(tx, ctx, (row as { id: string }).id, "viewSaved", firstValues(values), 1);
    return done(address);
  });
}

/** Gives one's own view another name, shares it or keeps it to oneself. Not found for somebody else's, shared or not. */
export async function changeView(ctx: Ctx, id: string, { version, ...yours }: ViewEdit): Promise<Outcome<Beside>> {
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await ownView(tx, ctx, id);
    const fields = { name: row.name, shared: row.shared };
    const laid = await layOver(tx, { type: "savedView", id }, { version: row.version, fields }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    const taken = await namesUnderLock(tx, ctx, row.page);
    if (merged.name !== row.name && taken.includes(merged.name))
      return refuse({ code: "input", problems: { name: "viewNameTaken" } });
    await tx
      .update(savedViews)
      .set({ ...merged, version: row.version + 1 })
      .where(eq(savedViews.id, id));
    await record(tx, ctx, id, "viewChanged", changes, row.version + 1);
    return done({ beside });
  });
}

/** Deletes one's own view. It can be brought back. */
export async function deleteView(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const { name, page, search, shared, version } = await ownView(tx, ctx, id);
    await tx.delete(savedViews).where(eq(savedViews.id, id));
    const gone: Changes = { name: [name, null], page: [page, null], search: [search, null], shared: [shared, null] };
    await record(tx, ctx, id, "viewDeleted", gone, version + 1);
    return done(null);
  });
}

/** Brings back a view one has deleted, as it was; with a number behind a name that is taken meanwhile. Not found otherwise. */
export async function restoreView(ctx: Ctx, id: string): Promise<Outcome<null>> {
  const gone = (await deletedView(ctx, id)) ?? notFound();
  return ctx.db.transaction(async (tx) => {
    const taken = await namesUnderLock(tx, ctx, gone.page);
    if (await isFull(tx, ctx)) return refuse({ code: "rule", rule: "tooManyViews", parameter: `${mostViews}` });
    const { version, ...values } = { ...gone, name: freeName(gone.name, taken), version: gone.version + 1 };
    const made = await tx
      .insert(savedViews)
      .values({ ...values, id, version, ownerId: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: savedViews.id });
    // Pressed twice it is back already.
    if (made.length > 0) await record(tx, ctx, id, "viewRestored", firstValues(values), version);
    return done(null);
  });
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const numbers = Array.from({ length: taken.length + 1 }, (_, at) => `${name} (${at + 2})`);
  return numbers.find((one) => !taken.includes(one)) as string;
}

/** The names of one's own views of a page; nothing is added to them before this transaction ends. */
async function namesUnderLock(tx: Tx, ctx: Ctx, page: string): Promise<string[]> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for("no key update");
  const mine = and(eq(savedViews.ownerId, ctx.actor.id), eq(savedViews.page, page));
  return (await tx.select({ name: savedViews.name }).from(savedViews).where(mine)).map(({ name }) => name);
}

async function isFull(tx: Tx, ctx: Ctx): Promise<boolean> {
  const [row] = await tx.select({ kept: count() }).from(savedViews).where(eq(savedViews.ownerId, ctx.actor.id));
  return (row?.kept ?? 0) >= mostViews;
}

async function ownView(tx: Tx, ctx: Ctx, id: string) {
  const mine = and(eq(savedViews.id, id), eq(savedViews.ownerId, ctx.actor.id));
  const [row] = await tx.select().from(savedViews).where(mine).for("update");
  return row ?? notFound();
}

const record = (tx: Tx, ctx: Ctx, id: string, verb: string, changes: Changes, version: number) =>
  recordActivity(tx, ctx, { subjectType: "savedView", subjectId: id, verb, changes, version });
