/** Verbs about what agreements are scored on. A criterion is never deleted: past evaluations name it. */
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { CriterionNames } from "#app/settings/forms";
import type { Tx } from "#db/client.server";
import { scorecardCriteria } from "#db/schema";

type Criterion = typeof scorecardCriteria.$inferSelect;

/** The most criteria in use at once: a form that nobody would fill honestly beyond that. */
export const mostCriteria = 20;

/** Adds a criterion at the end. It counts for evaluations from now on. */
export async function addCriterion(ctx: Ctx, { en, vi }: CriterionNames): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const all = await locked(tx);
    const inUse = all.filter((one) => !one.retiredOn);
    if (inUse.length >= mostCriteria)
      return refuse({ code: "rule", rule: "tooManyCriteria", parameter: `${mostCriteria}` });
    if (inUse.some(({ name }) => name.en === en)) return refuse({ code: "input", problems: { en: "criterionExists" } });
    const [row] = await tx
      .insert(scorecardCriteria)
      .values({ key: `criterion-${randomUUID()}`, name: { en, vi }, position: endOf(all) })
      .returning({ id: scorecardCriteria.id });
    const { id } = row as { id: string };
    await record(tx, ctx, id, "criterionAdded", { en: [null, en], vi: [null, vi] }, 1);
    return done({ id });
  });
}

/** Gives a criterion other words; evaluations made with it show them too. Refused where others renamed it meanwhile. */
export async function renameCriterion(
  ctx: Ctx,
  id: string,
  { version, ...yours }: CriterionNames & { version: number },
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const theirs = found(await locked(tx), id);
    const fields = { en: theirs.name.en, vi: theirs.name.vi };
    const laid = await layOver(tx, { type: "criterion", id }, { version: theirs.version, fields }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    await write(tx, ctx, theirs, { name: merged }, "criterionRenamed", changes);
    return done({ beside });
  });
}

/** Moves a criterion one place up or down among those in use; at the end of the list nothing happens. */
export async function moveCriterion(ctx: Ctx, id: string, direction: "up" | "down"): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const all = await locked(tx);
    const moving = found(all, id);
    const inUse = all.filter((one) => !one.retiredOn);
    const other = inUse[inUse.indexOf(moving) + (direction === "up" ? -1 : 1)];
    if (moving.retiredOn || !other) return done(null);
    await tx.update(scorecardCriteria).set({ position: moving.position }).where(eq(scorecardCriteria.id, other.id));
    await write(tx, ctx, moving, { position: other.position }, "criterionMoved", {
      position: [moving.position, other.position],
    });
    return done(null);
  });
}

/** Takes a criterion out of use; past scores keep it. Refused for the last one in use. */
export async function retireCriterion(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const all = await locked(tx);
    const criterion = found(all, id);
    if (criterion.retiredOn) return done(null);
    if (all.filter((one) => !one.retiredOn).length === 1) return refuse({ code: "rule", rule: "lastCriterion" });
    await write(tx, ctx, criterion, { retiredOn: ctx.today }, "criterionRetired", { retiredOn: [null, ctx.today] });
    return done(null);
  });
}

/** Brings a retired criterion back, at the end of the list. */
export async function restoreCriterion(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const all = await locked(tx);
    const criterion = found(all, id);
    if (!criterion.retiredOn) return done(null);
    if (all.filter((one) => !one.retiredOn).length >= mostCriteria)
      return refuse({ code: "rule", rule: "tooManyCriteria", parameter: `${mostCriteria}` });
    await write(tx, ctx, criterion, { retiredOn: null, position: endOf(all) }, "criterionRestored", {
      retiredOn: [criterion.retiredOn, null],
    });
    return done(null);
  });
}

/** Every criterion under lock, in order: their places depend on one another. */
async function locked(tx: Tx): Promise<Criterion[]> {
  await tx.select({ id: scorecardCriteria.id }).from(scorecardCriteria).orderBy(scorecardCriteria.id).for("update");
  return tx.select().from(scorecardCriteria).orderBy(asc(scorecardCriteria.position), asc(scorecardCriteria.id));
}

function found(all: Criterion[], id: string): Criterion {
  return all.find((one) => one.id === id) ?? notFound();
}

const endOf = (all: Criterion[]) => Math.max(0, ...all.map((one) => one.position)) + 1;

async function write(
  tx: Tx,
  ctx: Ctx,
  { id, version }: Criterion,
  columns: Partial<Pick<Criterion, "name" | "position" | "retiredOn">>,
  verb: string,
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  await tx
    .update(scorecardCriteria)
    .set({ ...columns, version: version + 1 })
    .where(eq(scorecardCriteria.id, id));
  await record(tx, ctx, id, verb, changes, version + 1);
}

function record(
  tx: Tx,
  ctx: Ctx,
  id: string,
  verb: string,
  changes: Record<string, [unknown, unknown]>,
  version: number,
): Promise<void> {
  return recordActivity(tx, ctx, { subjectType: "criterion", subjectId: id, verb, changes, version });
}
