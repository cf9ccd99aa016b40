/** Verbs and reads about one's own calendar addresses. Only the hash of a token is kept, so an address is shown once. */
import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { hashOf, newToken } from "#app/session/tokens.server";
import type { Tx } from "#db/client.server";
import { agreements, calendarFeeds, users } from "#db/schema";

export type FeedScope = (typeof calendarFeeds.$inferSelect)["scope"];

/** The most calendars one person can have at a time. */
const mostFeeds = 20;

/** An address that nobody reads for so many days is given up. */
export const idleDays = 180;

/** A calendar has been read, or was made, after this. */
export const readLately = (now: Date) =>
  gt(
    sql`coalesce(${calendarFeeds.lastReadAt}, ${calendarFeeds.createdAt})`,
    sql`${new Date(now.getTime() - idleDays * 86_400_000).toISOString()}::timestamptz`,
  );

/** The address of a calendar, from the configured origin. */
export const feedAddress = (origin: string, token: string) => `${origin}/calendar/${token}.ics`;

/**
 * Makes an address of a calendar of one's own deadlines, the office's, or one agreement's, and answers its token, which is
 * kept nowhere. `id`: of the form it was sent with. Sent twice, that makes one calendar, under the address answered last, unless a
 * program reads the first already. Refused beyond twenty; not found for an agreement that may not be seen.
 */
export async function createFeed(
  ctx: Ctx,
  { scope, agreementId, id: ofForm = null }: { scope: FeedScope; agreementId: string | null; id?: string | null },
): Promise<Outcome<{ id: string; token: string }>> {
  if (!can(ctx.actor, "records.read")) return refuse({ code: "forbidden" });
  const about = scope === "agreement" ? agreementId : null;
  const token = newToken();
  const tokenHash = hashOf(token) as string;
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for("no key update");
    if (scope === "agreement") {
      const seen = and(eq(agreements.id, about ?? ""), visibleAgreements(ctx));
      const [agreement] = isId(about) ? await tx.select({ id: agreements.id }).from(agreements).where(seen) : [];
      if (!agreement) notFound();
    }
    const sent = ofForm && (await sentBefore(tx, ctx, { id: ofForm, scope, agreementId: about, tokenHash }));
    if (sent === "another") return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
    if (sent) return done({ id: sent.id, token });
    const [live] = await tx.select({ count: count() }).from(calendarFeeds).where(isLive(ctx));
    if ((live?.count ?? 0) >= mostFeeds)
      return refuse({ code: "rule", rule: "tooManyFeeds", parameter: `${mostFeeds}` });
    const [row] = await tx
      .insert(calendarFeeds)
      .values({
        ...(ofForm ? { id: ofForm } : {}),
        ...{ userId: ctx.actor.id, scope, agreementId: about, tokenHash, createdAt: ctx.now },
      })
      .returning({ id: calendarFeeds.id });
    const { id } = row as { id: string };
    await recordActivity(tx, ctx, {
      subjectType: "calendarFeed",
      subjectId: id,
      verb: "calendarFeedCreated",
      changes: firstValues({ scope, agreementId: about }),
    });
    return done({ id, token });
  });
}

/** The calendar that this form made, with a new address: the one before may never have arrived. Null where it made none yet. */
async function sentBefore(
  tx: Tx,
  ctx: Ctx,
  {
    id,
    scope,
    agreementId,
    tokenHash,
  }: { id: string; scope: FeedScope; agreementId: string | null; tokenHash: string },
): Promise<{ id: string } | "another" | null> {
  const [known] = await tx.select().from(calendarFeeds).where(eq(calendarFeeds.id, id));
  if (!known) return null;
  const asThen = known.userId === ctx.actor.id && known.scope === scope && known.agreementId === agreementId;
  if (!asThen || known.revokedAt || known.lastReadAt) return "another";
  await tx.update(calendarFeeds).set({ tokenHash }).where(eq(calendarFeeds.id, id));
  return { id };
}

/** Ends an address of one's own at once. Not found for somebody else's, and for one that is ended already. */
export async function revokeFeed(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(calendarFeeds)
      .set({ revokedAt: ctx.now })
      .where(and(eq(calendarFeeds.id, id), eq(calendarFeeds.userId, ctx.actor.id), isNull(calendarFeeds.revokedAt)))
      .returning({ id: calendarFeeds.id });
    if (!row) notFound();
    await recordActivity(tx, ctx, {
      subjectType: "calendarFeed",
      subjectId: id,
      verb: "calendarFeedRevoked",
      changes: { revokedAt: [null, ctx.now.toISOString()] },
    });
    return done(null);
  });
}

/** One's own addresses that work, the newest first. The agreement of one is named only while it may be seen. */
export async function listFeeds(ctx: Ctx) {
  const rows = await ctx.db
    .select({
      id: calendarFeeds.id,
      scope: calendarFeeds.scope,
      createdAt: calendarFeeds.createdAt,
      lastReadAt: calendarFeeds.lastReadAt,
      agreementId: agreements.id,
      title: agreements.title,
      titleLanguage: agreements.titleLanguage,
    })
    .from(calendarFeeds)
    .leftJoin(agreements, and(eq(agreements.id, calendarFeeds.agreementId), visibleAgreements(ctx)))
    .where(isLive(ctx))
    .orderBy(desc(calendarFeeds.createdAt), calendarFeeds.id);
  return rows.map(({ createdAt, lastReadAt, agreementId, title, titleLanguage, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
    agreement: agreementId && title && titleLanguage ? { id: agreementId, title, titleLanguage } : null,
  }));
}

const isLive = (ctx: Ctx) =>
  and(eq(calendarFeeds.userId, ctx.actor.id), isNull(calendarFeeds.revokedAt), readLately(ctx.now));
