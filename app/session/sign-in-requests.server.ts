/**
 * Signing in by mail: asked for with an address, finished with the code from the mail in the browser that asked. What is
 * done for an address is the same whether it has an account or not. Must not send anything: the worker does.
 */
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import { signInRequests, users } from "#db/schema";
import { hashOfCode, isCode, newCode } from "./codes.server";
import { mayComeIn, settleMailed } from "./sign-in-links.server";
import { hashOf, newToken } from "./tokens.server";

/** How long a code can be typed, and how often. */
export const codeMinutes = 15;
export const codeAttempts = 5;

const minutes = (count: number) => count * 60_000;

/** Begins a request for an account, or for nobody; answers the token for the browser that asked. Those of yesterday are swept out. */
export async function beginRequest(db: Executor, userId: string | null, now: Date): Promise<string> {
  const token = newToken();
  await db.delete(signInRequests).where(lt(signInRequests.expiresAt, new Date(now.getTime() - minutes(24 * 60))));
  await db.insert(signInRequests).values({
    tokenHash: hashOf(token) as string,
    userId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes(codeMinutes)),
  });
  return token;
}

/** Whether a browser's request can still be finished. */
export async function isOpenRequest(db: Executor, token: string, now: Date): Promise<boolean> {
  const hash = hashOf(token);
  if (!hash) return false;
  const [row] = await db.select({ attempts: signInRequests.attempts }).from(signInRequests).where(isOpen(hash, now));
  return row !== undefined && row.attempts < codeAttempts;
}

/** Makes the code of a request as its mail goes out, in place of an earlier one. Answers it as it is read: `1234 5678`. */
export async function setSignInCode(tx: Executor, tokenHash: string, now: Date): Promise<string> {
  const code = newCode();
  const codeHash = await hashOfCode(code, tokenHash);
  await tx.update(signInRequests).set({ codeHash }).where(isOpen(tokenHash, now));
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/**
 * Whom a code signs in; null where it is wrong, late, used, typed in another browser, or one of more than five. Each
 * attempt is counted before it is looked at, so many at once are no more than five. The code, and every other code and
 * link that was mailed to this person for signing in, is worth nothing afterwards.
 */
export async function spendCode({ db, clock, demo }: Services, token: string, typed: string) {
  const hash = hashOf(token);
  if (!hash) return null;
  const now = clock.now();
  const [request] = await db
    .update(signInRequests)
    .set({ attempts: sql`${signInRequests.attempts} + 1` })
    .where(and(isOpen(hash, now), lt(signInRequests.attempts, codeAttempts)))
    .returning({ userId: signInRequests.userId, codeHash: signInRequests.codeHash });
  if (!request) return null;
  const fits = await isCode(typed.replace(/[\s-]/g, ""), hash, request.codeHash);
  if (!fits || !request.userId) return null;
  const userId = request.userId;
  return db.transaction(async (tx) => {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), mayComeIn(demo)));
    const used = await tx
      .update(signInRequests)
      .set({ usedAt: now })
      .where(isOpen(hash, now))
      .returning({ userId: signInRequests.userId });
    if (!user || used.length === 0) return null;
    await settleMailed(tx, userId, now);
    return user;
  });
}

const isOpen = (tokenHash: string, now: Date) =>
  and(eq(signInRequests.tokenHash, tokenHash), isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, now));
