/** One-time links: how people come in where there is no demo. Single use, expiring, only their hash is kept. */
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import { signInLinks, users } from "#db/schema";
import { hashOf, newToken } from "./tokens.server";

/** How long a link is good for: three days, so that an invitation outlives a weekend. */
const lifetime = 3 * 24 * 3600_000;

/** Makes a link for somebody; answers its token, which is shown once. Earlier unused links of that person end. */
export async function makeSignInLink(
  db: Executor,
  { userId, createdBy, now }: { userId: string; createdBy: string | null; now: Date },
): Promise<string> {
  const token = newToken();
  await db.delete(signInLinks).where(and(eq(signInLinks.userId, userId), isNull(signInLinks.usedAt)));
  await db.insert(signInLinks).values({
    tokenHash: hashOf(token) as string,
    userId,
    createdBy,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetime),
  });
  return token;
}

/** The address to hand over, made from the configured origin and never from a request. */
export const linkAddress = (publicOrigin: string, token: string) => `${publicOrigin}/session/link/${token}`;

/** Whom a link would sign in, without using it; null where it is not good, or no longer. */
export async function linkOwner({ db, clock }: Pick<Services, "db" | "clock">, token: string) {
  const hash = hashOf(token);
  if (!hash) return null;
  const [row] = await db
    .select({ id: users.id, name: users.name })
    .from(signInLinks)
    .innerJoin(users, eq(users.id, signInLinks.userId))
    .where(
      and(eq(signInLinks.tokenHash, hash), isGood(clock.now()), isNull(users.disabledAt), eq(users.system, false)),
    );
  return row ?? null;
}

/** Uses a link up; null where it is not good. Of two at once, one succeeds. */
export async function useLink(services: Pick<Services, "db" | "clock">, token: string): Promise<{ id: string } | null> {
  const owner = await linkOwner(services, token);
  if (!owner) return null;
  const now = services.clock.now();
  const used = await services.db
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.tokenHash, hashOf(token) as string), isGood(now)))
    .returning({ id: signInLinks.userId });
  return used[0] ?? null;
}

const isGood = (now: Date) => and(isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now));
