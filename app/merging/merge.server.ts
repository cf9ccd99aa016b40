/** Verbs: two records that turned out to be one become one, and become two again. */
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { refreshObserved } from "#app/agreements/observed.server";
import { refreshOrganisationSearch } from "#app/organisations/lookup.server";
import { refreshPersonSearch } from "#app/people/lookup.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import { refreshAgreementSearchOf } from "#db/agreement-search.server";
import type { Tx } from "#db/client.server";
import { merges, organisations, people } from "#db/schema";
import { valuesTaken } from "./fields";
import { type Moved, moveBack, moveReferences } from "./move-references.server";
import type { Mergeable } from "./references";
import { whyNotTogether } from "./together.server";

const tableOf = { organisation: organisations, person: people } as const;

export interface MergeInput {
  keptId: string;
  mergedId: string;
  /** The versions that the page compared. */
  keptVersion: number;
  mergedVersion: number;
  /** By field: whose value stays. A field that is not named keeps what the page offers. */
  choices: Record<string, string>;
}

/**
 * Puts one record into another: everything that points to it points to the kept one from now on, the fields chosen are taken over,
 * and its page leads there. Refused where the two are one already, either was put together or erased, one succeeded the other or
 * stands under it, and where somebody changed one of them since the page compared them.
 */
export async function mergeRecords(ctx: Ctx, type: Mergeable, input: MergeInput): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const { keptId, mergedId } = input;
  if (!isId(keptId) || !isId(mergedId)) notFound();
  return ctx.db.transaction(async (tx) => {
    await oneAtATime(tx, type);
    const why = await whyNotTogether(tx, type, keptId, mergedId);
    if (why) return refuse({ code: "rule", rule: why });
    const kept = await lockedRow(tx, type, keptId);
    const merged = await lockedRow(tx, type, mergedId);
    if (kept.version !== input.keptVersion || merged.version !== input.mergedVersion)
      return refuse({ code: "rule", rule: "mergeChangedMeanwhile" });
    const fields = ownPointersOut(valuesTaken(type, kept, merged, input.choices), keptId, mergedId);
    const moved = await moveReferences(tx, type, mergedId, keptId);
    const own = type === "person" ? "backupId" : "parentId";
    // What pointed from the kept one to the merged one would point to itself now.
    if (kept[own] === mergedId) fields[own] = [mergedId, null];
    await writeRow(tx, type, keptId, { ...afterOf(fields), version: kept.version + 1 });
    if (kept[own] === mergedId && !(own in afterOf(fields))) await writeRow(tx, type, keptId, { [own]: null });
    await writeRow(tx, type, mergedId, { mergedIntoId: keptId, version: merged.version + 1 });
    await tx.insert(merges).values({
      ...{ subjectType: type, keptId, mergedId, by: ctx.actor.id, at: ctx.now },
      moved: { ...moved, fields: [fields] },
    });
    await followed(tx, ctx, type, [keptId], moved);
    const changes: Changes = { ...fields, [`${type}Id`]: [mergedId, keptId] };
    await note(tx, ctx, type, keptId, "recordsMerged", changes, kept.version + 1);
    await note(tx, ctx, type, mergedId, "mergedAway", { [`${type}Id`]: [mergedId, keptId] }, merged.version + 1);
    return done({ id: keptId });
  });
}

/**
 * Makes two of them again, the record `of` and what the merge put into it, as they were: what was moved goes back, what was taken out is put back, fields that nobody changed since are
 * as before. What was added to the kept one since stays with it. Refused unless it is the latest of the kept one, and where the
 * kept one was erased.
 */
export async function undoMerge(ctx: Ctx, type: Mergeable, of: string, id: string): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    await oneAtATime(tx, type);
    const [merge] = await tx
      .select()
      .from(merges)
      .where(and(eq(merges.id, id), eq(merges.subjectType, type), eq(merges.keptId, of)))
      .for("update");
    if (!merge) notFound();
    if (merge.undoneAt) return refuse({ code: "rule", rule: "mergeUndone" });
    const { keptId, mergedId } = merge;
    const [latest] = await tx
      .select({ id: merges.id })
      .from(merges)
      .where(and(eq(merges.subjectType, type), eq(merges.keptId, keptId), isNull(merges.undoneAt)))
      .orderBy(desc(merges.at), desc(merges.id))
      .limit(1);
    if (latest?.id !== id) return refuse({ code: "rule", rule: "mergeNotLatest" });
    const kept = await lockedRow(tx, type, keptId);
    if (kept.erasedAt) return refuse({ code: "rule", rule: "personErased" });
    const merged = await lockedRow(tx, type, mergedId);
    const { fields: [fields = {}] = [], ...moved } = merge.moved as Record<string, unknown[]>;
    await moveBack(tx, type, moved as Moved, keptId, mergedId);
    const back = Object.entries(fields as Changes).filter(([column, [, after]]) => same(kept[column], after));
    const changes = Object.fromEntries(back.map(([column, [before, after]]) => [column, [after, before]])) as Changes;
    await writeRow(tx, type, keptId, { ...afterOf(changes), version: kept.version + 1 });
    await writeRow(tx, type, mergedId, { mergedIntoId: null, version: merged.version + 1 });
    await tx.update(merges).set({ undoneBy: ctx.actor.id, undoneAt: ctx.now }).where(eq(merges.id, id));
    await followed(tx, ctx, type, [keptId, mergedId], moved as Moved);
    await note(
      tx,
      ctx,
      type,
      keptId,
      "mergeTakenBack",
      { ...changes, [`${type}Id`]: [keptId, mergedId] },
      kept.version + 1,
    );
    await note(tx, ctx, type, mergedId, "mergeTakenBack", { [`${type}Id`]: [keptId, mergedId] }, merged.version + 1);
    return done({ id: mergedId });
  });
}

type Row = Record<string, unknown> & { version: number };

/** Two merges at once could close a circle that neither sees. */
const oneAtATime = (tx: Tx, type: Mergeable) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`merges.${type}`}))`);

async function lockedRow(tx: Tx, type: Mergeable, id: string): Promise<Row> {
  const table = tableOf[type];
  const [row] = await tx.select().from(table).where(eq(table.id, id)).for("update");
  return (row as Row | undefined) ?? notFound();
}

async function writeRow(tx: Tx, type: Mergeable, id: string, values: Record<string, unknown>): Promise<void> {
  const table = tableOf[type];
  await tx
    .update(table)
    .set(values as never)
    .where(eq(table.id, id));
}

/** A value taken over that would point to one of the two is none. */
const ownPointersOut = (fields: Changes, keptId: string, mergedId: string): Changes =>
  Object.fromEntries(Object.entries(fields).filter(([, [, after]]) => after !== keptId && after !== mergedId));

const afterOf = (fields: Changes) =>
  Object.fromEntries(Object.entries(fields).map(([column, [, after]]) => [column, after]));
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What is made from these records: what they are found by, what is ours, who is reminded. */
async function followed(tx: Tx, ctx: Ctx, type: Mergeable, ids: string[], moved: Moved): Promise<void> {
  if (type === "person") {
    for (const id of ids) await refreshPersonSearch(tx, id);
    for (const { key } of moved["agreement_contacts.person_id"] ?? [])
      await replanReminders(tx, { agreementId: String(key.agreement_id) }, ctx);
    return;
  }
  for (const id of ids) await refreshOrganisationSearch(tx, id);
  await refreshAgreementSearchOf(tx, ids);
  await refreshObserved(tx, ctx);
}

async function note(tx: Tx, ctx: Ctx, type: Mergeable, id: string, verb: string, changes: Changes, version: number) {
  await recordActivity(tx, ctx, { subjectType: type, subjectId: id, verb, changes, version });
}
