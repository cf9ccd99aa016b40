/** Links that sign one person in once: how people come in where there is no demo. Only the SHA-256 of a token is kept. */
import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import { signInLinks, signInRequests, users } from "#db/schema";
import { hashOf, newToken } from "./tokens.server";

/**
 * How long an unused link is good, in minutes. One that was asked for at the sign-in page is short, but as long as the
 * time in which no further mail may go to the same address (`sign-in-requests.server.ts`).
 */
export const linkMinutes = { invitation: 7 * 24 * 60, signIn: 30 } as const;

interface NewLink {
  userId: string;
  createdBy: string | null;
  now: Date;
  kind?: keyof typeof linkMinutes;
}

/** Makes a link for a person and answers its token, which is kept nowhere: whoever asked must hand it over now. */
export async function createSignInLink(db: Executor, link: NewLink): Promise<string> {
  const { userId, createdBy, now, kind = "invitation" } = link;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + linkMinutes[kind] * 60_000);
  await db
    .insert(signInLinks)
    .values({ tokenHash: hashOf(token) as string, userId, createdBy, createdAt: now, expiresAt });
  return token;
}

type Needed = Pick<Services, "db" | "clock" | "demo">;

/** Who can sign in: nobody disabled, not the built-in account, and demo accounts in a demonstration alone. */
export const mayComeIn = (demo: boolean) =>
  and(isNull(users.disabledAt), eq(users.system, false), demo ? sql`true` : eq(users.demo, false));

/** The address that a person opens to sign in. `origin` is the configured one, never a request's. */
export function signInAddress(origin: string, token: string): string {
  return `${origin}/session/link/${token}`;
}

/** Whom a link would sign in, without using it; null where it is not good, or no longer. */
export async function linkOwner({ db, clock, demo }: Needed, token: string) {
  const hash = hashOf(token);
  if (!hash) return null;
  const [row] = await db
    .select({ id: users.id, name: users.name })
    .from(signInLinks)
    .innerJoin(users, eq(users.id, signInLinks.userId))
    .where(and(eq(signInLinks.tokenHash, hash), isGood(clock.now()), mayComeIn(demo)));
  return row ?? null;
}

/** Uses a link up, and with it whatever else was mailed for signing in; null where it is not good. Of two at once, one succeeds. */
export async function spendLink(services: Needed, token: string) {
  const owner = await linkOwner(services, token);
  if (!owner) return null;
  const now = services.clock.now();
  return services.db.transaction(async (tx) => {
    const spent = await tx
      .update(signInLinks)
      .set({ usedAt: now })
      .where(and(eq(signInLinks.tokenHash, hashOf(token) as string), isGood(now)))
      .returning({ userId: signInLinks.userId });
    if (spent.length === 0) return null;
    await settleMailed(tx, owner.id, now);
    return owner;
  });
}

/** Somebody came in by what was mailed: no other code or link that was mailed for it is good any more. */
export async function settleMailed(tx: Executor, userId: string, now: Date): Promise<void> {
  await tx
    .update(signInRequests)
    .set({ usedAt: now })
    .where(and(eq(signInRequests.userId, userId), isNull(signInRequests.usedAt)));
  const soon = new Date(now.getTime() + linkMinutes.signIn * 60_000);
  const mailed = and(isNull(signInLinks.createdBy), lte(signInLinks.expiresAt, soon));
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.userId, userId), isNull(signInLinks.usedAt), mailed));
}

const isGood = (now: Date) => and(isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now));
