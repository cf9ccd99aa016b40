/** What was put into a record, and taking it back. */
import { redirect } from "@remix-run/node";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import { check, type FormValues } from "#app/platform/forms";
import { refused } from "#app/platform/page.server";
import type { Executor } from "#db/client.server";
import { merges, users } from "#db/schema";
import { rowOf } from "./compare.server";
import { sidesOf } from "./duplicates.server";
import { takeBackForm } from "./forms";
import { undoMerge } from "./merge.server";
import type { Mergeable } from "./references";

const pathOf = (type: Mergeable, id: string) => `/${type === "person" ? "people" : "organisations"}/${id}`;

export interface MergeRow {
  id: string;
  other: { id: string; name: string };
  on: string;
  by: string;
  undoneOn: string | null;
  undoneBy: string | null;
}

/** Merges into a record, the latest first. Two queries. */
export async function mergesInto(ctx: Ctx, type: Mergeable, id: string, { undone = true } = {}): Promise<MergeRow[]> {
  const undoer = alias(users, "undoer");
  const rows = await ctx.db
    .select({
      ...{ id: merges.id, mergedId: merges.mergedId, at: merges.at, by: users.name },
      ...{ undoneAt: merges.undoneAt, undoneBy: sql<string | null>`${undoer.name}` },
    })
    .from(merges)
    .innerJoin(users, eq(users.id, merges.by))
    .leftJoin(undoer, eq(undoer.id, merges.undoneBy))
    .where(and(eq(merges.subjectType, type), eq(merges.keptId, id), undone ? undefined : isNull(merges.undoneAt)))
    .orderBy(desc(merges.at), desc(merges.id))
    .limit(100);
  if (rows.length === 0) return [];
  const sides = await sidesOf(ctx, type, [...new Set(rows.map(({ mergedId }) => mergedId))]);
  const dayOf = (at: Date) => dayOfMoment(at.toISOString(), ctx.office.timeZone);
  return rows.map(({ mergedId, at, undoneAt, ...row }) => ({
    ...row,
    other: { id: mergedId, name: sides.get(mergedId)?.name ?? "" },
    on: dayOf(at),
    undoneOn: undoneAt ? dayOf(undoneAt) : null,
  }));
}

/** The ids of a record and of all that were put into it: their histories are shown together. */
export async function withMerged({ db }: { db: Executor }, type: Mergeable, id: string): Promise<string[]> {
  const rows = await db
    .select({ id: merges.mergedId })
    .from(merges)
    .where(and(eq(merges.subjectType, type), eq(merges.keptId, id), isNull(merges.undoneAt)));
  return [id, ...rows.map((row) => row.id)];
}

export async function openMerges(ctx: Ctx, type: Mergeable, id: string | undefined) {
  const kept = await rowOf(ctx, type, id);
  if (kept.mergedIntoId) throw redirect(`${pathOf(type, String(kept.mergedIntoId))}/merges`);
  const [sides, merges] = await Promise.all([sidesOf(ctx, type, [kept.id]), mergesInto(ctx, type, kept.id)]);
  return { kept: { id: kept.id, name: sides.get(kept.id)?.name ?? kept.name }, merges };
}

export async function takeBack(ctx: Ctx, type: Mergeable, id: string | undefined, values: FormValues) {
  const kept = await rowOf(ctx, type, id);
  const parsed = check(takeBackForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await undoMerge(ctx, type, kept.id, parsed.input.merge);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`${pathOf(type, kept.id)}/merges`);
}
