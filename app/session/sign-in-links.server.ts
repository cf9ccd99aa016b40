/** Links that sign one person in once. The link holds the token; only its SHA-256 is kept. */
import { createHash, randomBytes } from "node:crypto";
import type { Executor } from "#db/client.server";
import { signInLinks } from "#db/schema";

/** How long an unused link is good. */
export const linkDays = 7;

/** What is kept of a token. */
export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Makes a link for a person and answers its token, which is kept nowhere: whoever asked must hand it over now. */
export async function createSignInLink(
  db: Executor,
  { userId, createdBy, now }: { userId: string; createdBy: string | null; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  await db.insert(signInLinks).values({ tokenHash: tokenHashOf(token), userId, createdBy, createdAt: now, expiresAt });
  return token;
}

/** The address that a person opens to sign in. `origin` is the configured one, never a request's. */
export function signInAddress(origin: string, token: string): string {
  return `${origin}/session/link/${token}`;
}
