/** From the token of an address to whose calendar it is now. Rights are read at every poll: a change of them counts at the next one. */
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor, OfficeSettings, Services } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { can } from "#app/platform/permissions";
import { hashOf } from "#app/session/tokens.server";
import { calendarFeeds, office, users } from "#db/schema";
import { type FeedScope, readLately } from "./feeds.server";

export interface Feed {
  id: string;
  scope: FeedScope;
  agreementId: string | null;
  owner: Actor;
  locale: Locale;
  office: Pick<OfficeSettings, "timeZone">;
}

/** How often it is written down that a calendar was read. */
const granularity = 3600_000;

/**
 * `over`: an address that was good once. Calendars go on asking for those for years, so that is no guess and no failure.
 * Null: there never was one.
 */
export async function findFeed(
  { db, clock, demo }: Pick<Services, "db" | "clock" | "demo">,
  token: string,
): Promise<Feed | "over" | null> {
  const tokenHash = hashOf(token);
  if (!tokenHash) return null;
  const now = clock.now();
  const mayCome = and(isNull(users.disabledAt), eq(users.system, false), demo ? sql`true` : eq(users.demo, false));
  const [row] = await db
    .select({
      id: calendarFeeds.id,
      scope: calendarFeeds.scope,
      agreementId: calendarFeeds.agreementId,
      lastReadAt: calendarFeeds.lastReadAt,
      good: sql<boolean>`${and(isNull(calendarFeeds.revokedAt), readLately(now), mayCome)}`,
      owner: { id: users.id, name: users.name, role: users.role },
      locale: users.locale,
      office: { timeZone: office.timeZone, locale: office.locale },
    })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .innerJoin(office, eq(office.id, 1))
    .where(eq(calendarFeeds.tokenHash, tokenHash));
  if (!row) return null;
  const { good, lastReadAt, locale, office: ours, ...feed } = row;
  if (!good || !can(feed.owner, "records.read")) return "over";
  if (!lastReadAt || now.getTime() - lastReadAt.getTime() > granularity)
    await db.update(calendarFeeds).set({ lastReadAt: now }).where(eq(calendarFeeds.id, feed.id));
  return { ...feed, locale: locale ?? ours.locale, office: { timeZone: ours.timeZone } };
}
