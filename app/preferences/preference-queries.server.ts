/** Reads of somebody's own settings. */
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { notFound } from "#app/platform/page.server";
import { users } from "#db/schema";

/** What people set for themselves, with the version of their account. */
export const preferenceColumns = {
  locale: users.locale,
  timeZone: users.timeZone,
  country: users.country,
  deputyId: users.deputyId,
  dailyMail: users.dailyMail,
  weeklyMail: users.weeklyMail,
  mentionMail: users.mentionMail,
  singleKeys: users.singleKeys,
  version: users.version,
};

/** The person's own settings with the account's version. */
export async function readPreferences(ctx: Ctx) {
  const [row] = await ctx.db
    .select({ email: users.email, demo: users.demo, ...preferenceColumns })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  return row ?? notFound();
}
