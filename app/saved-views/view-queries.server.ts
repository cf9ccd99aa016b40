/** Reads of kept views: one's own, and those that colleagues share. Of a view only its name and its address are ever shown. */
import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { activity, savedViews, users } from "#db/schema";
import { readAddress, type ViewAddress, type ViewPage } from "./address";

/** The most views a menu offers. */
const mostOffered = 300;

export interface OfferedView {
  id: string;
  name: string;
  search: string;
  /** Who shares it; null for one's own. */
  by: string | null;
  /** One's own that colleagues are offered too. */
  shared: boolean;
}

/** What a page offers somebody: their own, and what colleagues who can still sign in share. One query. */
export async function offeredViews(ctx: Ctx, page: ViewPage): Promise<OfferedView[]> {
  const own = eq(savedViews.ownerId, ctx.actor.id);
  return ctx.db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      search: savedViews.search,
      by: sql<string | null>`case when ${own} then null else ${users.name} end`,
      shared: savedViews.shared,
    })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.ownerId))
    .where(and(eq(savedViews.page, page), or(own, and(savedViews.shared, isNull(users.disabledAt)))))
    .orderBy(desc(own), asc(nameIn(ctx)), asc(savedViews.id))
    .limit(mostOffered);
}

/** All of one's own. */
export async function ownViews(ctx: Ctx) {
  return ctx.db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      page: savedViews.page,
      search: savedViews.search,
      shared: savedViews.shared,
    })
    .from(savedViews)
    .where(eq(savedViews.ownerId, ctx.actor.id))
    .orderBy(asc(nameIn(ctx)), asc(savedViews.id));
}

/** One of one's own; not found otherwise. */
export async function ownView(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const { ownerId, name, shared, version, page, search } = savedViews;
  const [row] = await ctx.db
    .select({ name, shared, version, page, search })
    .from(savedViews)
    .where(and(eq(savedViews.id, id as string), eq(ownerId, ctx.actor.id)));
  return row ?? notFound();
}

export type DeletedView = ViewAddress & { name: string; shared: boolean; version: number };

/** A view one deleted and has not brought back, as it was last; null otherwise. */
export async function deletedView(ctx: Ctx, id: string | null | undefined): Promise<DeletedView | null> {
  if (!id || !isId(id)) return null;
  const [row] = await ctx.db
    .select({ verb: activity.verb, changes: activity.changes, version: activity.version })
    .from(activity)
    .where(and(eq(activity.subjectType, "savedView"), eq(activity.subjectId, id), eq(activity.actorId, ctx.actor.id)))
    .orderBy(desc(activity.version))
    .limit(1);
  if (row?.verb !== "viewDeleted") return null;
  const [name, shared] = [row.changes.name?.[0], row.changes.shared?.[0]];
  const address = readAddress(`${row.changes.page?.[0]}`, `${row.changes.search?.[0] ?? ""}`);
  return address && typeof name === "string"
    ? { ...address, name, shared: shared === true, version: row.version ?? 1 }
    : null;
}

const nameIn = (ctx: Ctx) =>
  sql`${savedViews.name} collate ${sql.raw(ctx.locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`)}`;
